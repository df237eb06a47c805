package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs what the page on transactions shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class TransactionsTest {
  private Manager objects;
  private Vertx vertx;

  @BeforeEach
  void makeUsers(Manager objects, Vertx vertx) {
    this.objects = objects;
    this.vertx = vertx;
    await(objects.createTables(USER));
    await(objects.execute(USER.delete().all()));
    await(objects.create(USER, USER.username.to("charlie")));
  }

  private List<String> names() {
    return await(objects.execute(USER.select().orderBy(USER.id.asc()))).stream()
        .map(user -> user.username)
        .toList();
  }

  @Test
  void retriedBlockIsOneUpdate() {
    assertEquals(1, on(vertx, () -> Transactions.retried(objects)));
  }

  @Test
  void joinedBlockIsUndoneWithItsCaller() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () ->
                    Transactions.joined(objects)
                        .compose(v -> Future.failedFuture(new IllegalStateException("mine")))));
    assertEquals(List.of("charlie"), names());

    on(vertx, () -> Transactions.joined(objects));
    assertEquals(List.of("charlie", "beans"), names());
  }

  @Test
  void checkedBlockIsCommittedLikeOthers() {
    on(vertx, () -> Transactions.checked(objects));

    assertEquals(List.of("charlie", "nuggie"), names());
  }

  @Test
  void witnessStays() {
    failureOn(IllegalStateException.class, vertx, () -> Transactions.outside(objects));

    assertEquals(List.of("charlie", "witness"), names());
  }

  @Test
  void byHandKeepsTheFirstAndNotTheSecond() {
    on(vertx, () -> Transactions.byHand(objects));

    assertEquals(List.of("charlie", "first"), names());
  }

  @Test
  void afterCommitPublishes() {
    Promise<String> heard = Promise.promise();
    vertx.eventBus().<String>consumer("users", message -> heard.complete(message.body()));

    on(vertx, () -> Transactions.afterCommit(objects, vertx));

    assertEquals("a new one", await(heard.future()));
    assertEquals(List.of("charlie", "mickey"), names());
  }

  @Test
  void limitsHoldForEveryCallOfAManager() {
    assertEquals(1, await(Transactions.limited(objects)).size());

    Promise<Void> closed = Promise.promise();
    assertEquals(1, on(vertx, () -> Transactions.stopped(objects, closed)));
    closed.complete();
    TransactionException late =
        failureOn(TransactionException.class, vertx, () -> Transactions.stopped(objects, closed));
    assertEquals(ErrorCode.CANCELLED, late.code());
  }

  @Test
  void databaseTakesItsTimeouts(DatabaseUnderTest server) {
    Database database = Transactions.watched(vertx, server.uri());
    assertEquals(Duration.ofSeconds(10), database.options().timeouts().statement());
    assertEquals(1, await(Manager.create(database).count(USER)));
    await(database.close());
  }
}
