package io.github.peeweevertx.testing.tck.observe;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.service.Authenticator;
import io.github.peeweevertx.service.Grant;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryService;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.service.ServiceOptions;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query service tells Vert.x's metrics and tracer, and a health check. */
public abstract class ServiceObservationTck extends Tck {
  private static final String ADDRESS = "watched";
  private static final String SECRET = "charlie-the-secret";
  private static final TableNames TABLES = TableNames.of(USER);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Policy POLICY =
      Policy.of(Authenticator.anonymous())
          .allow(
              Grant.on(USER)
                  .read(USER.id, USER.username, USER.active, USER.email, USER.logins)
                  .create(USER.username))
          .allowOperation("wait")
          .within(ServiceLimits.DEFAULT.withCalls(3, 1));

  private Watched watched;
  private Database handle;
  private QueryService service;

  /** For subclasses. */
  protected ServiceObservationTck() {
    super(USER);
  }

  @BeforeEach
  final void watch() {
    watched = new Watched();
    handle = url().pooled(2).open(watched.vertx());
  }

  @AfterEach
  final void stopWatching() {
    await(service.stop());
    watched.close();
  }

  private QueryServiceProxy serving(Policy policy) {
    service = QueryService.of(Manager.create(handle), TABLES, policy, ServiceOptions.at(ADDRESS));
    await(service.start());
    return QueryServiceProxy.of(watched.vertx(), ADDRESS, TABLES);
  }

  private <T> T done(Supplier<Future<T>> call) {
    return on(watched.vertx(), call);
  }

  @Test
  void aCallIsASpanOfModelAndVerbAndItsStatementsArePartOfIt() {
    QueryServiceProxy proxy = serving(POLICY);

    done(() -> proxy.create(USER, USER.username.to(SECRET)));
    done(() -> proxy.execute(USER.select().where(USER.username.eq(SECRET))));

    SpanRecorder spans = watched.spans();
    assertSame(spans.only("User.create"), spans.only("User.insert").parent());
    assertSame(spans.only("User.list"), spans.only("User.select").parent());
    assertEquals("User", spans.only("User.list").tags().get("peewee.model"));
    assertEquals("list", spans.only("User.list").tags().get("peewee.verb"));
    for (SpanRecorder.Span span : spans.own()) {
      assertTrue(span.isEnded(), span::toString);
      assertFalse(span.toString().contains(SECRET), span::toString);
    }
  }

  @Test
  void whatWaitedForItsTurnIsPartOfItsOwnSpan() {
    Promise<Object> end = Promise.promise();
    QueryServiceProxy proxy = serving(POLICY);
    service.operation("wait", (within, arguments, caller) -> end.future());

    Future<Object> first = proxy.call("wait", new JsonObject());
    Future<List<User>> second = proxy.execute(USER.select());
    Poll.until(PATIENCE, () -> service.stats().waiting() == 1, () -> service.stats().toString());
    MetricsRecorder.Places places = watched.metrics().pool("peewee_service");
    assertEquals(1, places.size());
    assertEquals(1, places.working());
    assertEquals(1, places.waiting());
    end.complete("done");
    await(first);
    await(second);

    assertSame(watched.spans().only("User.list"), watched.spans().only("User.select").parent());
    assertEquals(0, places.waiting());
  }

  @Test
  void vertxMetricsHaveAClientForEachModelAndVerb() {
    QueryServiceProxy proxy = serving(POLICY);

    done(() -> proxy.create(USER, USER.username.to(SECRET)));
    failure(PeeweeException.class, proxy.create(USER, USER.username.to(SECRET)));

    MetricsRecorder.Requests calls = watched.metrics().client("peewee_service", "User.create");
    assertEquals(2, calls.begun());
    assertEquals(1, calls.answered());
    assertEquals(1, calls.reset());
  }

  @Test
  void namesOfTheMessageMakeNoNewLines() {
    serving(POLICY);

    List<Future<?>> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(
          watched.vertx().eventBus().request(ADDRESS, new JsonObject().put("verb", SECRET + i)));
    }
    calls.forEach(call -> failure(ReplyException.class, call));

    assertEquals(List.of("unknown"), List.copyOf(service.stats().calls().keySet()));
    assertEquals(3, service.stats().calls().get("unknown").failed());
  }

  @Test
  void healthIsToldOverTheBusWhereThePolicyAllowsIt() {
    QueryServiceProxy proxy = serving(POLICY.allowHealth());

    JsonObject health = await(proxy.health());

    assertTrue(health.getBoolean("up"), health::encode);
    assertEquals(1, health.getInteger("inFlight"));
    assertEquals(0, health.getInteger("waiting"));
    assertFalse(health.encode().contains("localhost"), health::encode);
  }

  @Test
  void healthIsToldWhileOthersWait() {
    Promise<Object> end = Promise.promise();
    QueryServiceProxy proxy = serving(POLICY.allowHealth());
    service.operation("wait", (within, arguments, caller) -> end.future());
    Future<Object> first = proxy.call("wait", new JsonObject());
    Future<Object> second = proxy.call("wait", new JsonObject());
    Poll.until(PATIENCE, () -> service.stats().waiting() == 1, () -> service.stats().toString());

    JsonObject health = await(proxy.health());

    assertEquals(1, health.getInteger("atWork"));
    assertEquals(1, health.getInteger("waiting"));
    end.complete("done");
    await(first);
    await(second);
  }

  @Test
  void healthIsDownWithACodeWhenTheDatabaseIsClosed() {
    QueryServiceProxy proxy = serving(POLICY.allowHealth());
    await(handle.close());

    JsonObject health = await(proxy.health());

    assertFalse(health.getBoolean("up"));
    assertEquals(ErrorCode.DATABASE_CLOSED.code(), health.getString("code"));
  }

  @Test
  void healthIsDeniedByDefault() {
    QueryServiceProxy proxy = serving(POLICY);

    assertEquals(ErrorCode.NOT_ALLOWED, failure(PeeweeException.class, proxy.health()).code());
  }
}
