package io.github.peeweevertx.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who may begin, and who is turned away, by a clock that stands still. */
class GateTest {
  private static final long FAR = 1_000_000;

  private final AtomicLong now = new AtomicLong(1_000);
  private final List<String> begun = new ArrayList<>();

  private Gate gate(int inFlight, int atWork) {
    return new Gate(ServiceLimits.DEFAULT.withCalls(inFlight, atWork), now::get, null);
  }

  private Future<String> work(Gate gate, String name, long deadline, Future<String> end) {
    return gate.work(
        deadline,
        () -> {
          begun.add(name);
          return end;
        });
  }

  private static ErrorCode code(Future<?> call) {
    assertTrue(call.failed(), call::toString);
    return ((ServiceException) call.cause()).code();
  }

  @Test
  void soManyAreTakenInAndNoMore() {
    Gate gate = gate(2, 1);
    gate.enter();
    gate.enter();

    ServiceException refused = assertThrows(ServiceException.class, gate::enter);

    assertEquals(ErrorCode.SERVICE_OVERLOADED, refused.code());
    gate.leave();
    gate.enter();
    assertEquals(2, gate.taken());
  }

  @Test
  void soManyWorkAndTheOthersWaitForTheirTurn() {
    Gate gate = gate(64, 1);
    Promise<String> first = Promise.promise();
    work(gate, "first", FAR, first.future());
    work(gate, "second", FAR, Promise.<String>promise().future());

    assertEquals(List.of("first"), begun);
    assertEquals(1, gate.waiting());
    first.complete("done");
    assertEquals(List.of("first", "second"), begun);
    assertEquals(1, gate.working());
  }

  @Test
  void whoIsLateWhenHisTurnComesIsNotBegun() {
    Gate gate = gate(64, 1);
    Promise<String> first = Promise.promise();
    work(gate, "first", FAR, first.future());
    Future<String> late = work(gate, "late", 2_000, Future.succeededFuture("too late"));
    Future<String> last = work(gate, "last", FAR, Future.succeededFuture("in time"));

    now.set(2_000);
    first.complete("done");

    assertEquals(ErrorCode.DEADLINE_PASSED, code(late));
    assertEquals("in time", last.result());
    assertEquals(List.of("first", "last"), begun);
    assertEquals(0, gate.working());
  }

  @Test
  void whoIsLateAtOnceIsNotBegunAlthoughThereIsRoom() {
    Gate gate = gate(64, 1);

    assertEquals(
        ErrorCode.DEADLINE_PASSED, code(work(gate, "late", 999, Future.succeededFuture("never"))));
    assertEquals(List.of(), begun);
    assertEquals(0, gate.working());
  }

  @Test
  void whoHasWaitedAndCannotEndInTimeLeavesHisTurnToOneWhoCan() {
    Gate gate = gate(64, 1);
    for (int i = 0; i < 200; i++) {
      Promise<String> each = Promise.promise();
      work(gate, "usual", FAR, each.future());
      now.addAndGet(100);
      each.complete("after 100 ms");
    }
    begun.clear();
    Promise<String> first = Promise.promise();
    work(gate, "first", FAR, first.future());
    Future<String> hopeless =
        work(gate, "hopeless", now.get() + 250, Future.succeededFuture("never"));
    Future<String> last = work(gate, "last", now.get() + 500, Future.succeededFuture("in time"));

    now.addAndGet(100);
    first.complete("done");

    assertEquals(ErrorCode.DEADLINE_PASSED, code(hopeless));
    assertEquals("in time", last.result());
    assertEquals(List.of("first", "last"), begun);
  }

  @Test
  void whoFindsRoomIsBegunHoweverLongOthersTook() {
    Gate gate = gate(64, 1);
    for (int i = 0; i < 200; i++) {
      Promise<String> each = Promise.promise();
      work(gate, "usual", FAR, each.future());
      now.addAndGet(100);
      each.complete("after 100 ms");
    }

    assertEquals(
        "quick", work(gate, "quick", now.get() + 1, Future.succeededFuture("quick")).result());
  }

  @Test
  void tenThousandWhoAreLateAreTurnedAwayOneAfterTheOther() {
    Gate gate = gate(20_000, 1);
    Promise<String> first = Promise.promise();
    work(gate, "first", FAR, first.future());
    List<Future<String>> late = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      late.add(work(gate, "late", 2_000, Future.succeededFuture("never")));
    }

    now.set(3_000);
    first.complete("done");

    late.forEach(each -> assertEquals(ErrorCode.DEADLINE_PASSED, code(each)));
    assertEquals(List.of("first"), begun);
    assertEquals(0, gate.waiting());
  }

  @Test
  void workThatThrowsLeavesItsPlace() {
    Gate gate = gate(64, 1);

    Future<String> thrown =
        gate.work(
            FAR,
            () -> {
              throw new IllegalStateException("thrown");
            });

    assertTrue(thrown.failed());
    assertEquals(0, gate.working());
  }

  @Test
  void stoppingTurnsAwayWhoWaitsAndWaitsForWhoWorks() {
    Gate gate = gate(64, 1);
    gate.enter();
    gate.enter();
    Promise<String> first = Promise.promise();
    work(gate, "first", FAR, first.future()).onComplete(end -> gate.leave());
    Future<String> waiting = work(gate, "waiting", FAR, Future.succeededFuture("never"));
    waiting.onComplete(end -> gate.leave());

    Future<Void> stopped = gate.stop();

    assertEquals(ErrorCode.SERVICE_STOPPING, code(waiting));
    assertFalse(stopped.isComplete());
    assertEquals(
        ErrorCode.SERVICE_STOPPING, assertThrows(ServiceException.class, gate::enter).code());
    first.complete("done");
    assertTrue(stopped.succeeded());
  }
}
