package io.github.peeweevertx.testing.tck.observe;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseHealth;
import io.github.peeweevertx.exec.DatabaseMetrics;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a database handle counts, and what it tells Vert.x's metrics and tracer. */
public abstract class ObservationTck extends Tck {
  private static final String SECRET = "charlie-the-secret";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(50);

  private Watched watched;

  /** For subclasses. */
  protected ObservationTck() {
    super(USER);
  }

  @BeforeEach
  final void watch() {
    watched = new Watched();
  }

  @AfterEach
  final void stopWatching() {
    watched.close();
  }

  private Database opened() {
    return url().pooled(2).open(watched.vertx());
  }

  private Manager manager() {
    return Manager.create(opened());
  }

  private <T> T done(Supplier<Future<T>> call) {
    return on(watched.vertx(), call);
  }

  @Test
  void spansAreNamedByModelAndAction() {
    Manager manager = manager();

    User user = done(() -> manager.create(new User(SECRET)));
    done(() -> manager.get(USER, user.id));
    done(() -> manager.execute(USER.select().where(USER.username.eq(SECRET))));
    done(() -> manager.execute(USER.update(USER.logins.to(1)).where(USER.username.eq(SECRET))));
    done(() -> manager.delete(user));
    done(() -> manager.query("SELECT 1", Tuple.tuple()));

    List<SpanRecorder.Span> spans = watched.spans().own();
    assertEquals(
        List.of(
            "User.insert", "User.select", "User.select", "User.update", "User.delete", "statement"),
        spans.stream().map(SpanRecorder.Span::name).toList());
    assertTrue(spans.stream().allMatch(SpanRecorder.Span::isEnded), spans::toString);
    assertEquals("User", spans.get(1).tags().get("peewee.model"));
    assertEquals("select", spans.get(1).tags().get("peewee.verb"));
  }

  @Test
  void spansHaveTheTemplateAndNoValues() {
    Manager manager = manager();

    done(() -> manager.create(new User(SECRET)));
    done(() -> manager.find(USER, USER.username.eq(SECRET)));
    assertInstanceOf(IntegrityException.class, failing(() -> manager.create(new User(SECRET))));

    String text = watched.spans().only("User.select").tags().get("db.query.text");
    assertTrue(text.startsWith("SELECT ") && text.contains("WHERE"), text);
    for (SpanRecorder.Span span : watched.spans().own()) {
      assertFalse(span.toString().contains(SECRET), span::toString);
    }
    Throwable told = watched.spans().own().get(2).failure();
    assertEquals(
        ErrorCode.UNIQUE_VIOLATION.code() + " " + ErrorCode.UNIQUE_VIOLATION, told.getMessage());
    assertNull(told.getCause());
  }

  private Throwable failing(Supplier<Future<User>> call) {
    return done(() -> call.get().transform((user, failure) -> Future.succeededFuture(failure)));
  }

  @Test
  void vertxMetricsHaveAClientForEachModelAndAction() {
    Manager manager = manager();

    done(() -> manager.create(new User(SECRET)));
    failing(() -> manager.create(new User(SECRET)));
    done(() -> manager.count(USER));

    MetricsRecorder.Requests inserts = watched.metrics().client("peewee", "User.insert");
    assertEquals(2, inserts.begun());
    assertEquals(1, inserts.answered());
    assertEquals(1, inserts.reset());
    assertEquals(1, watched.metrics().client("peewee", "User.select").answered());
  }

  @Test
  void theHandleCountsByModelAndActionWithoutAnyMetricsOfVertx() {
    Manager manager = Manager.create(open(url().pooled(2)));

    await(manager.create(new User(SECRET)));
    failure(IntegrityException.class, manager.create(new User(SECRET)));
    await(manager.execute(USER.select()));
    await(manager.execute(USER.select().where(USER.active.eq(true))));

    DatabaseMetrics metrics = manager.database().metrics();
    assertEquals(1, metrics.operations().get("User.insert").answered());
    assertEquals(1, metrics.operations().get("User.insert").failed());
    assertEquals(2, metrics.operations().get("User.select").answered());
    assertTrue(metrics.operations().get("User.select").nanos() > 0);
    assertEquals(0, metrics.operations().get("User.select").slow());
  }

  @Test
  void streamsAreOneOperationEach() {
    Manager manager = manager();
    done(() -> manager.create(new User(SECRET)));

    done(
        () -> {
          Promise<Void> end = Promise.promise();
          manager.stream(USER.select())
              .exceptionHandler(end::tryFail)
              .endHandler(v -> end.tryComplete())
              .handler(user -> {});
          return end.future();
        });

    assertEquals(1, manager.database().metrics().operations().get("User.select").answered());
    assertTrue(watched.spans().only("User.select").isEnded());
  }

  @Test
  void slowStatementsAreCounted() {
    DatabaseOptions options = DatabaseOptions.DEFAULT.withSlowStatementsAfter(SHORT);
    Manager manager = Manager.create(closing(url().open(vertx, options)));
    String sleep = server.kind() == DatabaseKind.POSTGRESQL ? "pg_sleep" : "sleep";

    await(manager.query("SELECT " + sleep + "(0.0625)", Tuple.tuple()));

    assertEquals(1, manager.database().metrics().operations().get("statement").slow());
  }

  @Test
  void thePoolShowsWhoHasAConnectionAndWhoWaits() {
    Manager manager = Manager.create(open(url()));
    Future<Long> waiting;
    try (Hold held = hold(manager)) {
      waiting = manager.count(USER);
      Poll.until(
          PATIENCE,
          () -> manager.database().metrics().pool().waiting() == 1,
          () -> manager.database().metrics().toString());
      assertEquals(1, manager.database().metrics().pool().used());
      assertEquals(1, manager.database().metrics().pool().open());
    }
    await(waiting);
    assertEquals(0, manager.database().metrics().pool().waiting());
  }

  @Test
  void vertxMetricsHaveThePoolOfTheClient() {
    Manager manager = manager();

    done(() -> manager.count(USER));

    assertEquals(2, watched.metrics().pool("sql").size());
    assertEquals(1, watched.metrics().pool("sql").begun());
  }

  @Test
  void healthIsUpWhenTheServerAnswers() {
    DatabaseHealth health = await(open(url()).health(PATIENCE));

    assertTrue(health.up());
    assertNull(health.code());
    assertTrue(health.toJson().getBoolean("up"));
  }

  @Test
  void healthOfAClosedHandleIsDownAndOpensNothing() {
    Database closed = open(url());
    await(closed.close());

    DatabaseHealth health = await(closed.health(PATIENCE));

    assertFalse(health.up());
    assertEquals(ErrorCode.DATABASE_CLOSED, health.code());
    assertFalse(closed.isConnected());
  }

  @Test
  void healthIsDownWhenNoConnectionComesFreeInTime() {
    Manager manager = Manager.create(open(url()));
    try (Hold held = hold(manager)) {
      DatabaseHealth health = await(manager.database().health(SHORT));

      assertFalse(health.up());
      assertEquals(ErrorCode.TIMEOUT, health.code());
      assertEquals(1, health.pool().used());
      assertEquals(health.code().code(), health.toJson().getString("code"));
    }
  }
}
