package io.github.peeweevertx.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Futures are brought back to the thread of a test. */
@ExtendWith(VertxExtension.class)
class AwaitTest {
  @Test
  void givesTheResult(Vertx vertx) {
    assertEquals(7, Await.await(vertx.timer(1).map(7)));
    assertNull(Await.await(Future.succeededFuture()));
  }

  @Test
  void throwsTheFailureItselfAlsoWhenItIsChecked() {
    IOException failure = new IOException("gone");
    assertSame(
        failure, assertThrows(IOException.class, () -> Await.await(Future.failedFuture(failure))));
  }

  @Test
  void addsTheLineOfTheTestToTheFailure() {
    RuntimeException failure = new RuntimeException("gone");
    assertThrows(RuntimeException.class, () -> Await.await(Future.failedFuture(failure)));
    assertTrue(
        Arrays.stream(failure.getSuppressed()[0].getStackTrace())
            .anyMatch(line -> line.getClassName().startsWith(AwaitTest.class.getName())));
  }

  @Test
  void runsABlockOnAContextOfItsOwn(Vertx vertx) {
    assertNull(Vertx.currentContext());
    var first = Await.on(vertx, () -> Future.succeededFuture(Vertx.currentContext()));
    var second = Await.on(vertx, () -> Future.succeededFuture(Vertx.currentContext()));
    assertNotNull(first);
    assertTrue(first.isEventLoopContext());
    assertTrue(first != second);
  }

  @Test
  void failsWhenTheBlockThrows(Vertx vertx) {
    assertThrows(
        IllegalStateException.class,
        () ->
            Await.on(
                vertx,
                () -> {
                  throw new IllegalStateException("thrown");
                }));
  }

  @Test
  void givesTheFailureThatIsExpected(Vertx vertx) {
    IOException failure = new IOException("gone");
    assertSame(failure, Await.failure(IOException.class, Future.failedFuture(failure)));
    assertSame(failure, Await.failure(Exception.class, Future.failedFuture(failure)));
    assertSame(
        failure, Await.failureOn(IOException.class, vertx, () -> Future.failedFuture(failure)));
  }

  @Test
  void refusesSuccessWhereAFailureIsExpected() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> Await.failure(IOException.class, Future.succeededFuture(7)));
    assertTrue(error.getMessage().contains("7"), error::getMessage);
  }

  @Test
  void refusesAnotherFailureThanTheExpectedOne() {
    RuntimeException other = new RuntimeException("other");
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> Await.failure(IOException.class, Future.failedFuture(other)));
    assertSame(other, error.getCause());
  }
}
