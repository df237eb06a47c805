package io.github.peeweevertx.mysql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.HandleTck;
import io.vertx.core.Future;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Handles on MySQL and MariaDB, which never take one for the other. */
abstract class MySqlFamilyHandleTests extends HandleTck<MySQLConnectOptions> {
  @Override
  protected Database single(DatabaseUrl url) {
    return MySqlDatabase.single(vertx, url);
  }

  @Override
  protected Database pooled(DatabaseUrl url) {
    return MySqlDatabase.pooled(vertx, url);
  }

  @Override
  protected MySQLConnectOptions connectOptions() {
    return MySqlHandles.connectOptions(server);
  }

  @Override
  protected Database of(MySQLConnectOptions connect, PoolOptions pool) {
    return MySqlDatabase.of(
        vertx, MySqlHandles.dialect(server), connect, pool, DatabaseOptions.DEFAULT);
  }

  @Override
  protected int defaultPoolSize() {
    return 10;
  }

  @Override
  protected List<String> schemes() {
    return List.of(scheme(server.kind()));
  }

  private static String scheme(DatabaseKind kind) {
    return kind.title().toLowerCase(Locale.ROOT);
  }

  private DatabaseKind other() {
    return server.kind() == DatabaseKind.MARIADB ? DatabaseKind.MYSQL : DatabaseKind.MARIADB;
  }

  @Test
  void handleHasTheDialectThatTheSchemeSays() {
    assertSame(MySqlDialect.MYSQL, dialect("mysql"));
    assertSame(MariaDbDialect.MARIADB, dialect("mariadb+pool"));
    assertSame(
        MySqlDialect.MYSQL,
        closing(MySqlDatabase.of(vertx, connectOptions(), new PoolOptions())).dialect());
  }

  private Object dialect(String scheme) {
    return open(url().scheme(scheme)).dialect();
  }

  @Test
  void serverOfTheOtherKindIsRefusedByEveryCall() {
    for (String suffix : List.of("", "+pool")) {
      Database wrong = open(url().scheme(scheme(other()) + suffix));
      Manager manager = Manager.create(wrong);
      for (int attempt = 0; attempt < 2; attempt++) {
        assertMismatch(failure(PeeweeException.class, wrong.connect()));
        assertMismatch(failure(PeeweeException.class, manager.query("SELECT 1", Tuple.tuple())));
        assertMismatch(
            failureOn(
                PeeweeException.class,
                vertx,
                () -> manager.atomic(() -> manager.query("SELECT 1", Tuple.tuple()))));
      }
      assertFalse(wrong.isConnected());
      assertEquals(0, wrong.acquired());
    }
  }

  private void assertMismatch(PeeweeException error) {
    assertEquals(ErrorCode.DIALECT_MISMATCH, error.code(), error::toString);
    String message = error.getMessage();
    assertTrue(message.contains(" is " + server.kind().title() + " "), message);
    assertTrue(message.contains("made for " + other().title()), message);
    assertTrue(message.contains(scheme(server.kind()) + "://"), message);
    assertFalse(message.contains(server.password()), message);
  }

  @Test
  void detectionAsksTheServerAndNotTheUrl() {
    for (DatabaseKind said : List.of(server.kind(), other())) {
      Database single = detected(scheme(said));
      assertSame(MySqlHandles.dialect(server), single.dialect());
      assertEquals(1, connections(single, 1).size());
      Database pooled = detected(scheme(said) + "+pool");
      assertSame(MySqlHandles.dialect(server), pooled.dialect());
      assertEquals(2, connections(pooled, 2).size());
    }
  }

  private Database detected(String scheme) {
    return closing(await(MySqlDatabase.detect(vertx, url().scheme(scheme).parts())));
  }

  @Test
  void detectionThatReachesNoServerFails() {
    Future<Database> nowhere = MySqlDatabase.detect(vertx, "mysql://a:s3cret@127.0.0.1:1/test");
    OperationalException error = failure(OperationalException.class, nowhere);
    assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
    assertFalse(error.toString().contains("s3cret"), error::toString);
    DatabaseUrl missing = url().database("no_such").parts();
    OperationalException unknown =
        failure(OperationalException.class, MySqlDatabase.detect(vertx, missing));
    assertEquals(ErrorCode.UNKNOWN_DATABASE, unknown.code());
  }

  @Test
  void optionThatNobodyKnowsIsRefused() {
    assertInvalid(url().option("useafectedrows", "true").parts(), "useAffectedRows");
    assertInvalid(url().option("useAffectedRows", "yes").parts(), "neither true nor false");
    assertInvalid(url().option("collation", "klingon_ci").parts(), "collation");
  }

  @Test
  void collationOfTheSessionIsThatOfTheUrl() {
    Manager manager =
        Manager.create(
            open(url().option("collation", "utf8mb4_bin").option("sslmode", "disabled")));
    assertEquals(
        "utf8mb4_bin",
        await(manager.query("SELECT @@collation_connection", Tuple.tuple()))
            .iterator()
            .next()
            .getString(0));
  }

  @Test
  void wrongDialectOfTheOptionsIsAProgrammingError() {
    MySqlFamilyDialect wrong =
        server.kind() == DatabaseKind.MARIADB ? MySqlDialect.MYSQL : MariaDbDialect.MARIADB;
    Database handle =
        closing(
            MySqlDatabase.of(
                vertx, wrong, connectOptions(), new PoolOptions(), DatabaseOptions.DEFAULT));
    assertMismatch(failure(ProgrammingException.class, handle.connect()));
  }
}
