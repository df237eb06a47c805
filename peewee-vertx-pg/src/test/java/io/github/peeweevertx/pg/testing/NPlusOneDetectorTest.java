package io.github.peeweevertx.pg.testing;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.NPlusOneDetector;
import io.github.peeweevertx.testing.NPlusOneDetector.Repeat;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.junit.NoNPlusOne;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** A query in a loop is found, and told with its text, its count and its line. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class NPlusOneDetectorTest {
  private static final int USERS = 6;

  /** The line that asks in a loop. */
  private static int culprit;

  @BeforeAll
  static void rows(Manager objects) {
    createRows(objects);
  }

  private static void createRows(Manager objects) {
    await(objects.createTables(USER, TWEET));
    List<User> users = new ArrayList<>();
    for (int i = 0; i < USERS; i++) {
      users.add(new User("user " + i));
    }
    await(objects.bulkCreate(USER, users));
  }

  private static Future<List<User>> oneByOne(Manager objects) {
    return objects
        .execute(USER.select())
        .compose(
            users -> {
              List<Future<?>> asked = new ArrayList<>();
              for (User user : users) {
                culprit = new Throwable().getStackTrace()[0].getLineNumber() + 1;
                asked.add(objects.execute(objects.backref(user, TWEET.user)));
              }
              return Future.all(asked).map(users);
            });
  }

  private static void assertIsTheCulprit(StackTraceElement line) {
    assertEquals("NPlusOneDetectorTest.java", line.getFileName());
    assertTrue(line.getMethodName().contains("oneByOne"), line::toString);
    assertEquals(culprit, line.getLineNumber());
  }

  @Test
  void readInALoopIsNamedWithCountAndLine(Manager objects, Database database, Vertx vertx) {
    try (NPlusOneDetector detector = NPlusOneDetector.of(database)) {
      on(vertx, () -> oneByOne(objects));
      List<Repeat> repeats = detector.repeats();
      assertEquals(1, repeats.size());
      assertTrue(repeats.get(0).template().contains("\"user_id\" = $1"), repeats::toString);
      assertEquals(USERS, repeats.get(0).count());
      assertIsTheCulprit(repeats.get(0).line());
      AssertionError error = assertThrows(AssertionError.class, detector::assertNone);
      assertTrue(error.getMessage().contains("more than 5 times"), error::getMessage);
      assertTrue(error.getMessage().contains("6 times, first at "), error::getMessage);
      assertTrue(
          error.getMessage().contains("NPlusOneDetectorTest.java:" + culprit), error::getMessage);
      assertTrue(error.getMessage().contains("\"user_id\" = $1"), error::getMessage);
    }
  }

  @Test
  void readInALoopOfATransactionIsNamedWithItsLine(
      Manager objects, Database database, Vertx vertx) {
    try (NPlusOneDetector detector = NPlusOneDetector.of(database, 1)) {
      on(vertx, () -> objects.atomic(() -> oneByOne(objects)));
      assertEquals(1, detector.repeats().size());
      assertIsTheCulprit(detector.repeats().get(0).line());
    }
  }

  @Test
  void prefetchIsFine(Manager objects, Database database, Vertx vertx) {
    List<User> users =
        NPlusOneDetector.watch(
            database, () -> on(vertx, () -> objects.prefetch(USER.select(), TWEET)));
    assertEquals(USERS, users.size());
  }

  @Test
  void writesAndReadsThatAreRareAreFine(Manager objects, Database database) {
    try (NPlusOneDetector detector = NPlusOneDetector.of(database, 2)) {
      for (int i = 0; i < 4; i++) {
        await(objects.execute(USER.update(USER.logins.to(i)).where(USER.id.eq(1L))));
      }
      await(objects.count(USER));
      await(objects.count(USER));
      detector.assertNone();
      await(objects.count(USER));
      assertEquals(3, detector.repeats().get(0).count());
    }
    assertThrows(IllegalArgumentException.class, () -> NPlusOneDetector.of(database, 0));
  }

  @Test
  void nothingIsSeenBehindTheEnd(Manager objects, Database database) {
    NPlusOneDetector detector = NPlusOneDetector.of(database, 1);
    await(objects.count(USER));
    detector.close();
    await(objects.count(USER));
    detector.assertNone();
  }

  @Test
  void statementOfNobodysLineIsToldWithoutOne() {
    Repeat unknown = new Repeat("SELECT 1", 7, null);
    assertNull(unknown.line());
    assertEquals("7 times, from a line that is not known: SELECT 1", unknown.toString());
  }

  @Test
  void counterOfATestIsGivenToItAndCountsFromCheckToCheck(Manager objects, QueryCounter queries) {
    await(objects.count(USER));
    await(objects.count(USER));
    queries.assertQueries(2);
    queries.assertQueries(0);
    await(objects.query("SELECT 1", Tuple.tuple()));
    AssertionError error = assertThrows(AssertionError.class, () -> queries.assertQueries(2));
    assertTrue(error.getMessage().contains("[SELECT 1]"), error::getMessage);
  }

  @OnDatabase(DatabaseKind.POSTGRESQL)
  @NoNPlusOne
  static class Looping {
    @BeforeAll
    static void rows(Manager objects) {
      createRows(objects);
    }

    @Test
    void asksInALoop(Manager objects, Vertx vertx) {
      on(vertx, () -> oneByOne(objects));
    }

    @Test
    @NoNPlusOne(atMost = USERS)
    void asksInALoopAndMay(Manager objects, Vertx vertx) {
      on(vertx, () -> oneByOne(objects));
    }

    @Test
    void asksAtOnce(Manager objects, Vertx vertx) {
      on(vertx, () -> objects.prefetch(USER.select(), TWEET));
    }
  }

  @Test
  void extensionFailsTheTestThatAsksInALoop() {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(Looping.class)).build(),
            summary);
    List<TestExecutionSummary.Failure> failures = summary.getSummary().getFailures();
    assertEquals(2, summary.getSummary().getTestsSucceededCount());
    assertEquals(1, failures.size());
    assertEquals(
        "asksInALoop(Manager, Vertx)", failures.get(0).getTestIdentifier().getDisplayName());
    String message = failures.get(0).getException().getMessage();
    assertTrue(message.contains("NPlusOneDetectorTest.java:" + culprit), message);
  }
}
