package io.github.peeweevertx.pg.testing;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.junit.PeeweeExtension;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** What {@link OnDatabase} gives to a test class, and what it does not let pass. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PeeweeExtensionTest {
  private static Manager beforeAll;

  @BeforeAll
  static void keep(Manager objects) {
    beforeAll = objects;
  }

  private Manager beforeEach;

  @BeforeEach
  void keepToo(Manager objects) {
    beforeEach = objects;
  }

  private static TestExecutionSummary run(Class<?> tests) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build();
    LauncherFactory.create().execute(request, summary);
    return summary.getSummary();
  }

  private static String onlyFailure(Class<?> tests) {
    List<TestExecutionSummary.Failure> failures = run(tests).getFailures();
    assertEquals(1, failures.size());
    return failures.get(0).getException().getMessage();
  }

  @Test
  void givesOneManagerToAllMethodsOfAClass(Manager objects, Database database) {
    assertSame(beforeAll, objects);
    assertSame(beforeEach, objects);
    assertSame(objects.database(), database);
  }

  @Test
  void givesTheDatabaseAndTheVertxOfTheManager(
      Database database, DatabaseUnderTest server, Vertx vertx) {
    assertSame(vertx, database.vertx());
    assertEquals(
        server.database(),
        await(database.query("SELECT current_database()", Tuple.tuple()))
            .iterator()
            .next()
            .getString(0));
    assertNotEquals(DatabaseUnderTest.postgres().database(), server.database());
  }

  @Nested
  class Inside {
    @Test
    void givesANestedClassWhatItsOuterClassHas(Manager objects) {
      assertSame(beforeAll, objects);
    }
  }

  @OnDatabase(DatabaseKind.POSTGRESQL)
  static class Leaking {
    @Test
    void leavesATransactionOpen(Manager objects, Vertx vertx) {
      Promise<Void> inside = Promise.promise();
      vertx
          .getOrCreateContext()
          .runOnContext(
              v ->
                  objects.atomic(
                      () -> {
                        inside.complete();
                        return Promise.promise().future();
                      }));
      await(inside.future());
    }
  }

  @Test
  void failsATestThatLeavesATransactionOpen() {
    assertTrue(onlyFailure(Leaking.class).contains("left 1 connections"));
  }

  @OnDatabase(DatabaseKind.POSTGRESQL)
  static class Forgetting {
    @Test
    void beginsWithoutAnEnd(Vertx vertx, DatabaseUnderTest server) {
      // Not through a manager, which would not let it happen.
      await(
          PgConnection.connect(vertx, server.uri())
              .compose(connection -> connection.query("BEGIN").execute()));
    }
  }

  @Test
  void failsATestThatLeavesATransactionOnTheServer() {
    assertTrue(onlyFailure(Forgetting.class).contains("left 1 transactions open"));
  }

  @ExtendWith(PeeweeExtension.class)
  static class Unsaid {
    @Test
    void runs() {
      throw new IllegalStateException("never reached");
    }
  }

  @Test
  void failsAClassThatDoesNotSayWhichDatabase() {
    assertTrue(onlyFailure(Unsaid.class).contains("@OnDatabase"));
  }

  @OnDatabase(DatabaseKind.POSTGRESQL)
  static class Tidy {
    private static Manager used;

    @Test
    void asks(Manager objects) {
      used = objects;
      await(objects.query("SELECT 1", Tuple.tuple()));
    }
  }

  @Test
  void closesEverythingBehindAClass() {
    TestExecutionSummary summary = run(Tidy.class);
    assertEquals(1, summary.getTestsSucceededCount());
    assertEquals(List.of(), summary.getFailures());
    PeeweeException error =
        failure(PeeweeException.class, Tidy.used.query("SELECT 1", Tuple.tuple()));
    assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
  }
}
