package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.Numbers.add;
import static io.github.peeweevertx.testing.tck.Numbers.all;
import static io.github.peeweevertx.testing.tck.Numbers.backend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a transaction travels, and where it does not: told apart by the server's own process. */
public abstract class TransactionContextTck {
  private Manager objects;
  private Vertx vertx;

  /** For the subclass of each database. */
  protected TransactionContextTck() {}

  @BeforeEach
  void emptyTable(Manager objects, Vertx vertx) {
    this.objects = objects;
    this.vertx = vertx;
    Numbers.recreate(objects);
  }

  /** Runs work in a transaction by another way, and gives the two connections that were used. */
  private boolean sameConnection(Supplier<Future<Long>> elsewhere) {
    return on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    backend(objects)
                        .compose(mine -> elsewhere.get().map(other -> mine.equals(other)))));
  }

  private Future<Long> later(Function<Runnable, Object> starter) {
    Promise<Long> promise = Promise.promise();
    starter.apply(() -> backend(objects).onComplete(promise));
    return promise.future();
  }

  @Test
  void runOnContextStaysInside() {
    assertTrue(
        sameConnection(
            () ->
                later(
                    work -> {
                      vertx.runOnContext(v -> work.run());
                      return null;
                    })));
  }

  @Test
  void timerStaysInsideWhileTheBlockIsOpen() {
    assertTrue(sameConnection(() -> later(work -> vertx.setTimer(1, id -> work.run()))));
  }

  @Test
  void executeBlockingStaysInside() {
    assertTrue(
        sameConnection(
            () -> {
              Callable<Long> blocking = () -> await(backend(objects));
              return vertx.executeBlocking(blocking);
            }));
  }

  @Test
  void periodicTimerIsOutside() {
    assertEquals(
        false,
        sameConnection(
            () ->
                later(
                    work ->
                        vertx.setPeriodic(
                            1,
                            id -> {
                              vertx.cancelTimer(id);
                              work.run();
                            }))));
  }

  @Test
  void whatFollowsABarePromiseRunsWhereItWasCompleted() {
    assertEquals(
        false,
        sameConnection(
            () -> {
              Promise<Void> bare = Promise.promise();
              Future<Long> next = bare.future().compose(v -> backend(objects));
              new Thread(bare::complete).start();
              return next;
            }));
  }

  @Test
  void foreignThreadIsOutside() {
    assertEquals(
        false,
        sameConnection(
            () ->
                later(
                    work -> {
                      Thread thread = new Thread(work);
                      thread.start();
                      return thread;
                    })));
  }

  @Test
  void foreignThreadWithTheBoundManagerIsInside() {
    boolean same =
        on(
            vertx,
            () ->
                objects.atomic(
                    (Manager bound) ->
                        backend(bound)
                            .compose(
                                mine ->
                                    Future.fromCompletionStage(
                                            CompletableFuture.supplyAsync(() -> backend(bound)))
                                        .compose(started -> started)
                                        .map(mine::equals))));

    assertTrue(same);
  }

  @Test
  void blockWhoseFutureCompletesOnAForeignThreadIsCommitted() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    add(objects, 1)
                        .compose(
                            v ->
                                Future.fromCompletionStage(
                                    CompletableFuture.supplyAsync(() -> "elsewhere")))));

    assertEquals(List.of(1), await(all(objects)));
  }

  @Test
  void eventBusConsumerIsOutsideAndItsReplyIsInside() {
    MessageConsumer<String> consumer =
        vertx
            .eventBus()
            .localConsumer("backend", message -> backend(objects).onSuccess(message::reply));
    await(consumer.completion());
    try {
      List<Long> seen =
          on(
              vertx,
              () ->
                  objects.atomic(
                      () ->
                          backend(objects)
                              .compose(
                                  mine ->
                                      vertx
                                          .eventBus()
                                          .<Long>request("backend", "")
                                          .map(Message::body)
                                          .compose(
                                              other ->
                                                  backend(objects)
                                                      .map(
                                                          after -> List.of(mine, other, after))))));

      assertNotEquals(seen.get(0), seen.get(1));
      assertEquals(seen.get(0), seen.get(2));
    } finally {
      await(consumer.unregister());
    }
  }

  @Test
  void verticleThatIsDeployedInsideIsOutside() {
    assertEquals(
        false,
        sameConnection(
            () -> {
              Promise<Long> promise = Promise.promise();
              return vertx
                  .deployVerticle(
                      new AbstractVerticle() {
                        @Override
                        public void start() {
                          backend(objects).onComplete(promise);
                        }
                      })
                  .compose(id -> promise.future().compose(pid -> vertx.undeploy(id).map(pid)));
            }));
  }

  @Test
  void workStartedElsewhereSurvivesTheRollback() {
    on(
        vertx,
        () ->
            objects
                .atomic(
                    () ->
                        add(objects, 1)
                            .compose(
                                v ->
                                    Future.fromCompletionStage(
                                            CompletableFuture.supplyAsync(() -> add(objects, 2)))
                                        .compose(started -> started))
                            .compose(v -> Future.<Void>failedFuture("undo")))
                .otherwiseEmpty());

    assertEquals(List.of(2), await(all(objects)));
  }

  @Test
  void timerThatFiresAfterTheEndGetsAnErrorAndNoConnection() {
    Promise<List<Integer>> late = Promise.promise();
    on(
        vertx,
        () -> {
          Promise<Void> ended = Promise.promise();
          return objects
              .atomic(
                  () -> {
                    Context inside = Vertx.currentContext();
                    ended
                        .future()
                        .onSuccess(v -> inside.runOnContext(w -> all(objects).onComplete(late)));
                    return add(objects, 1);
                  })
              .onSuccess(v -> ended.complete());
        });

    TransactionException error =
        io.github.peeweevertx.testing.Await.failure(TransactionException.class, late.future());

    assertEquals(ErrorCode.TRANSACTION_CLOSED, error.code());
  }

  @Test
  void rootContextOfAVerticleNeverSeesTheTransaction() {
    boolean seen =
        on(
            vertx,
            () -> {
              Context root = Vertx.currentContext();
              Promise<Boolean> other = Promise.promise();
              return objects
                  .atomic(
                      () -> {
                        root.runOnContext(v -> other.complete(objects.transactionId().isPresent()));
                        return other.future();
                      })
                  .map(inside -> inside || objects.transactionId().isPresent());
            });

    assertEquals(false, seen);
  }

  @Test
  void outcomeArrivesOnTheCallersContext() {
    on(
        vertx,
        () -> {
          Context caller = Vertx.currentContext();
          return objects
              .atomic(() -> add(objects, 1))
              .map(
                  v -> {
                    assertSame(caller, Vertx.currentContext());
                    return v;
                  });
        });
  }

  @Test
  void innerOutcomeArrivesOnTheContextOfTheOuterBlock() {
    boolean same =
        on(
            vertx,
            () ->
                objects.atomic(
                    () -> {
                      Context outer = Vertx.currentContext();
                      return objects
                          .atomic(() -> add(objects, 1))
                          .map(v -> outer == Vertx.currentContext());
                    }));

    assertTrue(same);
  }

  @Test
  void twoDatabasesNeverMeet(DatabaseUnderTest server) {
    Database other = TestUrl.of(server.createDatabase("other")).pooled(2).open(vertx);
    Manager others = Manager.create(other);
    Numbers.recreate(others);
    try {
      on(
          vertx,
          () ->
              objects
                  .atomic(
                      () ->
                          add(objects, 1)
                              .compose(v -> others.atomic(() -> add(others, 2)))
                              .compose(v -> add(others, 3))
                              .compose(v -> Future.<Void>failedFuture("undo")))
                  .otherwiseEmpty());

      assertEquals(List.of(), await(all(objects)));
      assertEquals(List.of(2, 3), await(all(others)));
      assertEquals(0, other.acquired());
    } finally {
      await(other.close());
    }
  }

  @Test
  void blockOfOneDatabaseInsideOfAnotherSeesBoth(DatabaseUnderTest server) {
    Database other = TestUrl.of(server.createDatabase("both")).pooled(2).open(vertx);
    Manager others = Manager.create(other);
    try {
      boolean both =
          on(
              vertx,
              () ->
                  objects.atomic(
                      () ->
                          others.atomic(
                              () ->
                                  Future.succeededFuture(
                                      objects.transactionId().isPresent()
                                          && others.transactionId().isPresent()))));

      assertTrue(both);
    } finally {
      await(other.close());
    }
  }
}
