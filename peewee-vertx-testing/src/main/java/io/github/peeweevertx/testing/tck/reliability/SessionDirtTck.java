package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever one borrower does to a session, the next one does not meet it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SessionDirtTck {
  private static final int KINDS = 30;

  private Database single;
  private Manager objects;
  private String clean;

  /** For the subclass of each database. */
  protected SessionDirtTck() {}

  /**
   * Statements that leave something in their session.
   *
   * @return at least thirty
   */
  protected abstract List<String> dirt();

  /**
   * What a session looks like, seen from inside.
   *
   * @param objects on the session
   * @return everything that some dirt changes, as text
   */
  protected abstract Future<String> state(Manager objects);

  /**
   * A query that gives the number of the session.
   *
   * @return SQL
   */
  protected abstract String session();

  @BeforeAll
  final void openOneConnection(Vertx vertx, DatabaseUnderTest server) {
    single = TestUrl.of(server).open(vertx);
    objects = Manager.create(single);
    await(send("CREATE TABLE IF NOT EXISTS dirt (n INTEGER PRIMARY KEY)"));
    clean = state();
  }

  @AfterAll
  final void close() {
    await(single.close());
  }

  private String state() {
    return await(state(objects));
  }

  private Future<Void> send(String sql) {
    return objects.query(sql, Tuple.tuple()).mapEmpty();
  }

  private long number() {
    return await(objects.query(session(), Tuple.tuple())).iterator().next().getLong(0);
  }

  @Test
  void thirtyKindsAreTried() {
    assertTrue(dirt().stream().distinct().count() >= KINDS, "only " + dirt().size());
  }

  @ParameterizedTest
  @MethodSource("dirt")
  void sessionIsCleanForTheNext(String dirt, Vertx vertx) {
    await(send(dirt).otherwiseEmpty());
    assertEquals(clean, state(), "by itself");
    on(vertx, () -> objects.withConnection(kept -> send(dirt).otherwiseEmpty()));
    assertEquals(clean, state(), "in a connection block");
    on(vertx, () -> objects.atomic(() -> send(dirt)).otherwiseEmpty());
    assertEquals(clean, state(), "in a transaction");
    on(
        vertx,
        () ->
            objects
                .atomic(() -> send(dirt).compose(v -> Future.<Void>failedFuture("undo")))
                .otherwiseEmpty());
    assertEquals(clean, state(), "in a transaction that is undone");
    assertEquals(0, single.acquired());
  }

  @Test
  void transactionBegunByHandIsNotLeftToTheNext(Vertx vertx) {
    on(
        vertx,
        () ->
            objects.withConnection(
                kept -> kept.begin().compose(v -> send("INSERT INTO dirt VALUES (1)"))));

    assertEquals(clean, state());
    assertEquals(0, await(objects.query("SELECT n FROM dirt", Tuple.tuple())).size());
  }

  /** What leaves nothing behind costs no connection. */
  @Test
  void cleanBorrowerKeepsTheConnection(Vertx vertx) {
    long before = number();

    await(send("INSERT INTO dirt VALUES (2)"));
    on(vertx, () -> objects.atomic(() -> send("DELETE FROM dirt")));
    on(vertx, () -> objects.withConnection(kept -> send("SELECT n FROM dirt")));

    assertEquals(before, number());
  }
}
