package io.github.peeweevertx.pg.testing;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.LeakChecker;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

/** What a test leaves open is found, and what it ends is not. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class LeakCheckerTest {
  private static String found(LeakChecker checker) {
    return assertThrows(AssertionError.class, checker::assertNothingOpen).getMessage();
  }

  @Test
  void connectionOfAnOpenBlockIsFoundUntilTheBlockEnds(DatabaseUnderTest server, Vertx vertx) {
    Database mine = TestUrl.of(server).open(vertx);
    Database watch = TestUrl.of(server).open(vertx);
    try {
      LeakChecker checker = LeakChecker.of(mine, watch);
      Promise<Void> begun = Promise.promise();
      Promise<Void> release = Promise.promise();
      Promise<Void> ended = Promise.promise();
      vertx
          .getOrCreateContext()
          .runOnContext(
              v ->
                  Manager.create(mine)
                      .atomic(
                          () -> {
                            begun.complete();
                            return release.future();
                          })
                      .onComplete(ended));
      await(begun.future());
      assertTrue(found(checker).contains("left 1 connections"));
      release.complete();
      await(ended.future());
      checker.assertNothingOpen();
    } finally {
      await(Future.all(mine.close(), watch.close()));
    }
  }
}
