package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Handles are opened, closed and opened again. */
public abstract class DatabaseTck extends Tck {
  private static final int CONNECTIONS = 4;

  /** For subclasses. */
  protected DatabaseTck() {
    super(USER);
  }

  /** A manager whose application supplies its database. */
  private static final class ApplicationManager extends Manager {
    private ApplicationManager(Database database) {
      super(database);
    }
  }

  private Manager manager(Database handle) {
    return Manager.create(handle);
  }

  private String placeholder(int number) {
    StringBuilder sql = new StringBuilder();
    database.dialect().placeholder(sql, number);
    return sql.toString();
  }

  // The manager and its database.

  @Test
  void managerNeedsADatabase() {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> Manager.create((Database) null));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    assertEquals(
        ErrorCode.INVALID_ARGUMENT,
        assertThrows(ProgrammingException.class, () -> new ApplicationManager(null)).code());
  }

  @Test
  void managerOfASubclassUsesItsOwnDatabase() {
    Database handle = open(url());
    Manager application = new ApplicationManager(handle);
    assertSame(handle, application.database());
    await(application.create(new User("charlie")));
    assertEquals(1, await(objects.count(USER)));
  }

  // Opening.

  @Test
  void handleDoesNothingUntilItIsAsked() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Database handle = open(url().port(proxy.port()).pooled(CONNECTIONS));
      assertFalse(handle.isConnected());
      await(handle.close());
      assertEquals(0, proxy.accepted());
    }
  }

  @Test
  void firstQueryOpensTheHandle() {
    Manager fresh = manager(open(url()));
    assertFalse(fresh.isConnected());
    assertEquals(0, await(fresh.count(USER)));
    assertTrue(fresh.isConnected());
  }

  @Test
  void connectOpensTheHandleAndMayBeRepeated() {
    Manager fresh = manager(open(url()));
    await(fresh.connect());
    assertTrue(fresh.isConnected());
    await(fresh.connect());
    assertTrue(fresh.isConnected());
    assertEquals(0, await(fresh.count(USER)));
  }

  @Test
  void connectsAtOnceShareOneAttempt() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Database handle = open(url().port(proxy.port()).pooled(CONNECTIONS));
      await(Future.all(handle.connect(), handle.connect(), handle.connect()));
      assertTrue(handle.isConnected());
      assertEquals(1, proxy.accepted());
      await(handle.close());
      proxy.awaitIdle();
    }
  }

  @Test
  void failedConnectLeavesTheHandleConnectable() {
    int port = FaultProxy.freePort();
    Manager fresh = manager(open(url().port(port)));
    assertEquals(
        ErrorCode.CONNECTION_FAILED, failure(OperationalException.class, fresh.connect()).code());
    assertFalse(fresh.isConnected());
    assertEquals(
        ErrorCode.CONNECTION_FAILED, failure(OperationalException.class, fresh.count(USER)).code());
    FaultProxy proxy = FaultProxy.to(server.host(), server.port(), port);
    try (proxy) {
      assertEquals(0, await(fresh.count(USER)));
      await(fresh.connect());
      assertTrue(fresh.isConnected());
      await(fresh.close());
    }
  }

  // Closing.

  @Test
  void closeEndsAllConnectionsAndMayBeRepeated() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager fresh = manager(open(url().port(proxy.port()).pooled(CONNECTIONS)));
      parallel(CONNECTIONS * 2, i -> fresh.count(USER));
      assertTrue(proxy.open() > 0);
      await(fresh.close());
      proxy.awaitIdle();
      await(fresh.close());
      assertFalse(fresh.isConnected());
    }
  }

  @Test
  void closedHandleStaysClosedUntilItIsConnected() {
    Manager fresh = manager(open(url()));
    await(fresh.count(USER));
    await(fresh.close());
    OperationalException error = failure(OperationalException.class, fresh.count(USER));
    assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
    assertFalse(fresh.isConnected());
    await(fresh.connect());
    assertTrue(fresh.isConnected());
    await(fresh.create(new User("charlie")));
    assertEquals(1, await(fresh.count(USER)));
  }

  @Test
  void closedHandleRefusesEveryCallWithoutThrowing() {
    User user = await(objects.create(new User("charlie")));
    Manager closed = manager(open(url()));
    await(closed.close());
    List<Future<?>> calls =
        List.of(
            closed.get(USER, 1L),
            closed.get(USER, USER.username.eq("x")),
            closed.find(USER.select()),
            closed.execute(USER.select()),
            closed.execute(USER.delete().all()),
            closed.execute(USER.insert(USER.username.to("x"))),
            closed.count(USER),
            closed.exists(USER.select()),
            closed.first(USER.select()),
            closed.create(new User("x")),
            closed.update(user),
            closed.delete(user),
            closed.refresh(user),
            closed.getOrCreate(USER, List.of(USER.username.to("x"))),
            closed.createOrGet(USER, USER.username.to("x")),
            closed.query("SELECT 1", Tuple.tuple()));
    for (Future<?> call : calls) {
      OperationalException error = failure(OperationalException.class, call);
      assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
      assertTrue(error.getMessage().contains("connect()"), error::getMessage);
    }
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void closeDuringConnectEndsBoth() {
    for (int i = 0; i < 20; i++) {
      Database handle = open(url());
      Future<Void> connect = handle.connect();
      await(handle.close());
      await(connect.otherwiseEmpty());
      assertFalse(handle.isConnected());
    }
  }

  @Test
  void answerThatComesAfterCloseDoesNotOpenTheHandle() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      Manager fresh = manager(open(url().port(proxy.port())));
      Future<Long> late = fresh.count(USER);
      Future<Void> close = fresh.close();
      await(late.otherwiseEmpty());
      await(close);
      proxy.refuse();
      Future<Void> connect = fresh.connect();
      assertFalse(fresh.isConnected());
      failure(OperationalException.class, connect);
      assertFalse(fresh.isConnected());
    }
  }

  @Test
  void handleOfAVerticleIsClosedWithIt() {
    try (FaultProxy proxy = FaultProxy.to(server)) {
      AtomicReference<Manager> made = new AtomicReference<>();
      String id =
          await(
              vertx.deployVerticle(
                  new VerticleBase() {
                    @Override
                    public Future<?> start() {
                      made.set(manager(open(url().port(proxy.port()))));
                      return made.get().connect();
                    }
                  }));
      assertEquals(0, await(made.get().count(USER)));
      await(vertx.undeploy(id));
      proxy.awaitIdle();
      assertEquals(
          ErrorCode.DATABASE_CLOSED,
          failure(OperationalException.class, made.get().count(USER)).code());
    }
  }

  // SQL as it is.

  @Test
  void queryTakesSqlAsItIs() {
    await(objects.create(new User("charlie")));
    String sql = "SELECT username FROM " + table() + " WHERE username = " + placeholder(1);
    assertEquals(
        "charlie", await(database.query(sql, Tuple.of("charlie"))).iterator().next().getString(0));
    assertEquals(0, await(objects.query(sql, Tuple.of("lucy"))).size());
    assertEquals(1, await(objects.query("SELECT username FROM " + table())).size());
  }

  @Test
  void queryJoinsTheTransaction() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () ->
                    database
                        .query("DELETE FROM " + table(), Tuple.tuple())
                        .compose(v -> objects.create(new User("charlie")))
                        .compose(v -> objects.query("SELECT 1 FROM " + table(), Tuple.tuple()))
                        .map(
                            rows -> {
                              assertEquals(1, rows.size());
                              throw new IllegalStateException("undo");
                            })));
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void queryThatTheServerDoesNotUnderstandFails() {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(ProgrammingException.class, database.query("SELEC 1", Tuple.tuple()));
      assertEquals(ErrorCode.SYNTAX_ERROR, error.code());
      assertEquals("SELEC 1", error.sql());
      counter.assertCount(1);
    }
  }

  private String table() {
    return database.dialect().quote("user");
  }
}
