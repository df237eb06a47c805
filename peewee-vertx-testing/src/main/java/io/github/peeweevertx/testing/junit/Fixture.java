package io.github.peeweevertx.testing.junit;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.LeakChecker;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Locale;

/** What the tests of one class share. */
record Fixture(
    Vertx vertx, DatabaseUnderTest server, Database database, Manager manager, Database watch) {
  private static final int CONNECTIONS = 10;
  private static final int LONGEST_NAME = 40;

  /** A machine that builds several things at once takes its time over a login. */
  private static final DatabaseOptions PATIENT =
      DatabaseOptions.DEFAULT.withHandshakeTimeout(Duration.ofSeconds(20));

  static Fixture open(DatabaseKind kind, String name) {
    DatabaseUnderTest server = DatabaseUnderTest.of(kind).createDatabase(databaseName(name));
    Vertx vertx = Vertx.vertx();
    Database database = TestUrl.of(server).pooled(CONNECTIONS).open(vertx, PATIENT);
    Database watch = TestUrl.of(server).open(vertx, PATIENT);
    return new Fixture(vertx, server, database, Manager.create(database), watch);
  }

  /** A class name may hold what a database name may not. */
  private static String databaseName(String className) {
    String name = "t_" + className.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  void assertNothingLeaked() {
    LeakChecker.of(database, watch).assertNothingOpen();
  }

  void close() {
    try {
      await(watch.close());
      await(database.close());
    } finally {
      await(vertx.close());
    }
  }
}
