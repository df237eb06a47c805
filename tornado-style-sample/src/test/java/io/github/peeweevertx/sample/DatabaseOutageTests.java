package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.peeweevertx.sample.Caller.Answer;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.server.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The database goes away, hangs, comes back; the service stays. */
abstract class DatabaseOutageTests extends ServiceTests {
  private EmbeddedServer postgres;

  DatabaseOutageTests(HandlerForm form) {
    super(form);
  }

  @Override
  DatabaseUnderTest openServer() {
    postgres = EmbeddedServer.start();
    return postgres;
  }

  @Override
  Duration longestRequest() {
    return Duration.ofSeconds(5);
  }

  @AfterAll
  void stopServer() {
    postgres.close();
  }

  private static void isUnavailable(Answer answer) {
    assertEquals(503, answer.status(), answer.body());
    assertEquals("1", answer.header("retry-after"));
    assertEquals(
        "The database is not available now. Please try again later.",
        answer.json().getString("error"));
    assertFalse(answer.body().contains("127.0.0.1"));
  }

  private void recovers() throws Exception {
    eventually(() -> caller().get("/?id=1").status(), status -> status == 200);
    assertEquals(200, caller().get("/create?id=70").status());
    assertEquals(200, caller().post("after the outage").status());
  }

  @Test
  void aStoppedDatabaseIsUnavailableUntilItIsBack() throws Exception {
    assertEquals(200, caller().get("/?id=1").status());
    postgres.stop();

    isUnavailable(caller().get("/?id=1"));
    isUnavailable(caller().get("/create?id=60"));
    isUnavailable(caller().post("during the outage"));
    assertEquals(200, caller().get("/").status());

    postgres.restart();
    recovers();
  }

  @Test
  void aTransactionThatTheDatabaseLeavesIsUnavailable() throws Exception {
    try (TableLock lock = TableLock.alone(postgres)) {
      List<CompletableFuture<Answer>> requests =
          List.of(
              caller().send("GET", "/create?id=61"),
              caller().send("GET", "/?id=1"),
              caller().send("POST", "/?name=x"));
      eventually(lock::waiting, waiting -> waiting == 3);
      // Before the holder of the lock goes: the others would go on for a moment.
      lock.endWaiting();
      postgres.stop();

      for (CompletableFuture<Answer> request : requests) {
        isUnavailable(Caller.result(request));
      }
    } finally {
      postgres.restart();
    }
    recovers();
  }

  @Test
  void aDatabaseThatDoesNotAnswerInTimeIsUnavailable() throws Exception {
    try (TableLock lock = TableLock.alone(postgres)) {
      isUnavailable(caller().get("/?id=1"));
      isUnavailable(caller().get("/create?id=62"));
      assertEquals(2, lock.waiting());
    }
    eventually(() -> sample().database().acquired(), acquired -> acquired == 0);
    recovers();
  }
}
