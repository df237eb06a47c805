package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Poll;
import io.vertx.core.Promise;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The handles that a database module makes: single and pooled, by URL and from the client's own
 * options.
 *
 * @param <O> the client's own options
 */
public abstract class HandleTck<O extends SqlConnectOptions> extends Tck {
  /** For the subclass of each database. */
  protected HandleTck() {
    super();
  }

  /**
   * A handle with one connection.
   *
   * @param url the URL
   * @return what the module makes of it
   */
  protected abstract Database single(DatabaseUrl url);

  /**
   * A handle with a pool.
   *
   * @param url the URL
   * @return what the module makes of it
   */
  protected abstract Database pooled(DatabaseUrl url);

  /**
   * The client's own options for the server of the test.
   *
   * @return new options
   */
  protected abstract O connectOptions();

  /**
   * A handle made of the client's own options.
   *
   * @param connect how to connect
   * @param pool how many connections
   * @return what the module makes of them
   */
  protected abstract Database of(O connect, PoolOptions pool);

  /**
   * How many connections a pool has by default.
   *
   * @return the constant of the module
   */
  protected abstract int defaultPoolSize();

  /**
   * What the URL of this server may begin with.
   *
   * @return schemes without a plus sign
   */
  protected abstract List<String> schemes();

  /**
   * Runs so many transactions that none ends before all have begun.
   *
   * @param handle the handle
   * @param count how many
   * @return the server's numbers of their connections
   */
  protected final Set<Long> connections(Database handle, int count) {
    AtomicInteger inside = new AtomicInteger();
    Promise<Void> all = Promise.promise();
    Manager manager = Manager.create(handle);
    return parallel(
            count,
            i ->
                inContext(
                    () ->
                        manager.atomic(
                            // The handle: what follows runs on the context of the last to begin.
                            transaction -> {
                              if (inside.incrementAndGet() == count) {
                                all.complete();
                              }
                              return all.future().compose(v -> Numbers.backend(transaction));
                            })))
        .stream()
        .collect(Collectors.toSet());
  }

  @Test
  void pooledHandleHasTheDefaultSizeUnlessTheUrlSaysOtherwise() {
    int size = defaultPoolSize();
    assertEquals(size, connections(closing(pooled(url().parts())), size).size());
  }

  @Test
  void singleHandleHasOneConnectionWhateverTheUrlSays() {
    Database single = closing(single(url().option("max_connections", "9").parts()));
    List<Long> backends = parallel(20, i -> Numbers.backend(Manager.create(single)));
    assertEquals(1, Set.copyOf(backends).size());
  }

  @Test
  void schemeWithPoolOpensAPoolAndOtherSchemesOneConnection() {
    for (String scheme : schemes()) {
      for (String pool : List.of("+pool", "+pool+async")) {
        Database pooled = open(url().scheme(scheme + pool).option("max_connections", "2"));
        assertEquals(2, connections(pooled, 2).size());
      }
      for (String suffix : List.of("", "+async")) {
        Database single = open(url().scheme(scheme + suffix).option("connect_timeout", "1"));
        try (Hold busy = hold(Manager.create(single))) {
          assertEquals(
              ErrorCode.POOL_EXHAUSTED,
              failure(OperationalException.class, single.query("SELECT 1", Tuple.tuple())).code());
        }
      }
    }
  }

  @Test
  void optionsOfTheClientAreTakenAsTheyAreAndMayChangeAfterwards() {
    O connect = connectOptions();
    PoolOptions pool = new PoolOptions().setMaxSize(3);
    Database handle = closing(of(connect, pool));
    connect.setPort(1).setPassword("changed");
    pool.setMaxSize(1);
    assertEquals(3, connections(handle, 3).size());
  }

  @Test
  void timeoutOfTheClientsPoolCounts() {
    PoolOptions pool =
        new PoolOptions()
            .setMaxSize(1)
            .setConnectionTimeout(50)
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    Manager manager = Manager.create(closing(of(connectOptions(), pool)));
    // The time counts for the making of the connection as well, which may take longer.
    Poll.until(
        Duration.ofSeconds(20),
        () -> await(manager.query("SELECT 1", Tuple.tuple()).map(true).otherwise(false)),
        () -> "no connection was made");
    try (Hold busy = hold(manager)) {
      OperationalException error =
          failure(OperationalException.class, manager.query("SELECT 1", Tuple.tuple()));
      assertEquals(ErrorCode.POOL_EXHAUSTED, error.code());
    }
  }

  @Test
  void sslmodeThatNobodyKnowsIsRefused() {
    assertInvalid(url().option("sslmode", "sometimes").parts(), "sslmode");
  }

  @Test
  void urlOfAnotherDatabaseIsRefused() {
    assertInvalid(DatabaseUrl.parse("oracle://charlie:s3cret@localhost/test"), "oracle");
  }

  /**
   * Checks that a URL is refused by both kinds of handle.
   *
   * @param url the URL
   * @param named what the message has to name
   */
  protected final void assertInvalid(DatabaseUrl url, String named) {
    for (ProgrammingException error :
        List.of(
            assertThrows(ProgrammingException.class, () -> single(url)),
            assertThrows(ProgrammingException.class, () -> pooled(url)))) {
      assertEquals(ErrorCode.INVALID_URL, error.code());
      assertTrue(error.getMessage().contains(named), error::getMessage);
      assertFalse(error.getMessage().contains("s3cret"), error::getMessage);
    }
  }

  @Test
  void handleTellsWhereItIsAndNotWhoLogsIn() {
    Database handle = closing(single(url().parts()));
    String text = handle.toString();
    assertTrue(text.contains(server.kind().title()), text);
    assertTrue(text.contains(server.database()), text);
    assertTrue(text.contains(Integer.toString(server.port())), text);
    assertFalse(text.contains(server.password()), text);
    await(handle.connect());
  }
}
