package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels. PostgreSQL only: the others have none. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgChannelsTest extends Tck {
  private BlockingQueue<String> events;
  private PgChannels channels;

  /** Each test's own: the server takes a moment to end the connection of the one before. */
  private String application;

  @BeforeEach
  void makeChannels() {
    events = new LinkedBlockingQueue<>();
    application = "listener " + System.nanoTime();
    channels = PgChannels.of(vertx, url().option("application_name", application).parts());
  }

  @AfterEach
  void closeChannels() {
    await(channels.close());
  }

  /** Everything that happens to it, under a name. */
  private PgSubscription listen(String channel, String name) {
    PgSubscription subscription = await(channels.listen(channel));
    BlockingQueue<String> events = this.events;
    return subscription
        .gapHandler(v -> events.add(name + " gap"))
        .endHandler(v -> events.add(name + " end"))
        .handler(text -> events.add(name + " " + text));
  }

  private void send(String channel, String text) {
    await(PgChannels.notify(objects, channel, text));
  }

  private void assertNext(String... expected) throws InterruptedException {
    for (String event : expected) {
      assertEquals(event, events.poll(30, TimeUnit.SECONDS));
    }
  }

  @Test
  void textsOfAChannelComeInTheirOrder() throws InterruptedException {
    listen("orders", "a");
    listen("other", "b");
    send("orders", "1");
    send("nobody's", "2");
    send("other", "");
    send("orders", "3");
    assertNext("a 1", "b ", "a 3");
  }

  @Test
  void transactionSendsWhenItCommitsAndNothingWhenItIsUndone() throws InterruptedException {
    listen("orders", "a");
    Manager other = Manager.create(open(url()));
    on(
        vertx,
        () ->
            objects.atomic(
                tx ->
                    PgChannels.notify(tx, "orders", "inside")
                        .compose(v -> PgChannels.notify(other, "orders", "outside"))));
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                tx ->
                    PgChannels.notify(tx, "orders", "never")
                        .compose(v -> Future.failedFuture(new IllegalStateException("undo")))));
    send("orders", "last");
    assertNext("a outside", "a inside", "a last");
  }

  @Test
  void lostConnectionIsMadeAgainAndTheGapIsTold() throws InterruptedException {
    listen("orders", "a");
    listen("orders", "b");
    try (Backends backends = Backends.of(vertx, server)) {
      for (String text : List.of("1", "2")) {
        assertEquals(1, backends.killAll(application));
        assertNext("a gap", "b gap");
        send("orders", text);
        assertNext("a " + text, "b " + text);
      }
    }
  }

  @Test
  void closedSubscriptionHearsNoMoreAndTheOthersDo() throws InterruptedException {
    PgSubscription first = listen("orders", "a");
    PgSubscription second = listen("orders", "b");
    listen("other", "c");
    await(first.close());
    await(first.close());
    send("orders", "1");
    assertNext("a end", "b 1");
    await(second.close());
    send("orders", "2");
    send("other", "3");
    assertNext("b end", "c 3");
    listen("orders", "d");
    send("orders", "4");
    assertNext("d 4");
    await(channels.close());
    assertNext("c end", "d end");
  }

  @Test
  void connectionIsOneForAllChannelsAndOfNoPool() {
    Manager single = Manager.create(open(url()));
    listen("orders", "a");
    listen("other", "b");
    assertEquals(1, connections());
    assertEquals(0, single.database().acquired());
    await(PgChannels.notify(single, "orders", "1"));
    await(channels.close());
    Poll.until(Duration.ofSeconds(30), () -> connections() == 0, () -> "it is still there");
  }

  private long connections() {
    String sql = "SELECT count(*) FROM pg_stat_activity WHERE application_name = $1";
    return await(objects.query(sql, Tuple.of(application))).iterator().next().getLong(0);
  }

  @Test
  void whatComesWhileNobodyReadsIsKeptUpToALimit() throws InterruptedException {
    PgSubscription slow = listen("orders", "a");
    listen("mark", "b");
    slow.pause();
    String many = "SELECT pg_notify('orders', n::text) FROM generate_series(1, 1005) n";
    await(objects.query(many, Tuple.tuple()));
    send("mark", "sent");
    assertNext("b sent");
    slow.fetch(2);
    assertNext("a 1", "a 2");
    send("mark", "two");
    assertNext("b two");
    slow.resume();
    for (int n : IntStream.rangeClosed(3, PgSubscription.KEPT).toArray()) {
      assertNext("a " + n);
    }
    assertNext("a gap");
    send("orders", "after");
    assertNext("a after");
  }

  @Test
  void readerThatThrowsGetsTheNext() throws InterruptedException {
    vertx.exceptionHandler(thrown -> events.add(thrown.getMessage()));
    await(channels.listen("orders"))
        .handler(
            text -> {
              events.add(text);
              throw new IllegalStateException("a reader that fails");
            });
    send("orders", "1");
    send("orders", "2");
    assertNext("1", "a reader that fails", "2", "a reader that fails");
    vertx.exceptionHandler(null);
  }

  @Test
  void namesAreTakenAsTheyAre() throws InterruptedException {
    String longest = "é".repeat(31) + "\"";
    for (String name : List.of("Orders of \"today\"; é", longest)) {
      PgSubscription subscription = listen(name, "a");
      assertEquals(name, subscription.channel());
      send(name, "1");
      assertNext("a 1");
    }
    for (String none : new String[] {null, "", "n\0", longest + "x"}) {
      for (Future<?> call :
          List.of(channels.listen(none), PgChannels.notify(objects, none, "text"))) {
        assertEquals(ErrorCode.INVALID_ARGUMENT, failure(ProgrammingException.class, call).code());
      }
    }
  }

  @Test
  void serverThatIsAwayAndClosedChannelsFailTheCall() {
    PgChannels nowhere = PgChannels.of(vertx, url().port(1).parts());
    for (int attempt = 0; attempt < 2; attempt++) {
      OperationalException away = failure(OperationalException.class, nowhere.listen("orders"));
      assertEquals(ErrorCode.CONNECTION_FAILED, away.code());
    }
    await(nowhere.close());
    await(channels.close());
    for (PgChannels closed : List.of(nowhere, channels)) {
      OperationalException error = failure(OperationalException.class, closed.listen("orders"));
      assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
      assertTrue(error.getMessage().contains("closed"), error::getMessage);
    }
  }
}
