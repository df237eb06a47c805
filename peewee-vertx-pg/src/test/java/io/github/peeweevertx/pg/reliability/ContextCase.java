package io.github.peeweevertx.pg.reliability;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.pg.reliability.Contestant.Work;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A situation of everyday life, and how to tell whether a contestant came through it. */
enum ContextCase {
  PARALLEL_IN_ONE_REQUEST("two transactions at once in one request, the first fails") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      return started(
          ((ContextInternal) vertx.getOrCreateContext()).duplicate(),
          () -> judged(first, failing(first), succeeding(first)));
    }
  },
  TIMERS_OF_ONE_VERTICLE("two timers of one verticle, the first fails") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      Promise<String> outcome = Promise.promise();
      AbstractVerticle verticle =
          new AbstractVerticle() {
            @Override
            public void start() {
              Future<Long> failing = timer(vertx, () -> failing(first));
              Future<Long> succeeding = timer(vertx, () -> succeeding(first));
              judged(first, failing, succeeding).onComplete(outcome);
            }
          };
      return vertx
          .deployVerticle(verticle)
          .compose(id -> outcome.future().eventually(() -> vertx.undeploy(id)));
    }
  },
  TWO_REQUESTS("two requests, each on its own context, the first fails") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      ContextInternal root = (ContextInternal) vertx.getOrCreateContext();
      return judged(
          first,
          started(root.duplicate(), () -> failing(first)),
          started(root.duplicate(), () -> succeeding(first)));
    }
  },
  TWO_MESSAGES("two event-bus messages, the first fails") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      List<Future<Long>> handled = new ArrayList<>();
      Promise<Void> both = Promise.promise();
      var consumer =
          vertx
              .eventBus()
              .<Boolean>localConsumer(
                  "context-case",
                  message -> {
                    handled.add(message.body() ? failing(first) : succeeding(first));
                    if (handled.size() == 2) {
                      both.complete();
                    }
                  });
      vertx.eventBus().send("context-case", true).send("context-case", false);
      return both.future()
          .compose(v -> judged(first, handled.get(0), handled.get(1)))
          .eventually(consumer::unregister);
    }
  },
  TWO_DATABASES("a transaction of another database inside") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      return started(
              ((ContextInternal) vertx.getOrCreateContext()).duplicate(),
              () ->
                  first.transaction(
                      one -> one.insert(1).compose(v -> second.transaction(two -> two.insert(2)))))
          .compose(v -> Future.all(first.rows(), second.rows()))
          .map(
              rows ->
                  rows.list().equals(List.of(Set.of(1), Set.of(2)))
                      ? RIGHT
                      : "row written to the wrong database");
    }
  },
  RECOVERED_INNER_BLOCK("an inner block fails, the outer one recovers and writes on") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      return started(
              ((ContextInternal) vertx.getOrCreateContext()).duplicate(),
              () ->
                  first.transaction(
                      outer ->
                          outer
                              .insert(1)
                              .compose(v -> first.<Void>transaction(ContextCase::insertAndFail))
                              .recover(failure -> Future.succeededFuture())
                              .compose(v -> outer.insert(3))))
          .transform(
              (v, failure) ->
                  first
                      .rows()
                      .map(
                          rows ->
                              failure == null && rows.equals(Set.of(1, 3))
                                  ? RIGHT
                                  : "told " + told(failure) + ", rows are " + rows));
    }
  },
  OFF_ANY_CONTEXT("called on a thread of its own") {
    @Override
    Future<String> run(Vertx vertx, Contestant first, Contestant second) {
      return Future.fromCompletionStage(
          CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      return first
                          .transaction(work -> work.insert(1))
                          .map("worked")
                          .otherwise(
                              e -> e instanceof ContextException ? RIGHT : "failed with " + e);
                    } catch (RuntimeException thrown) {
                      return Future.succeededFuture("threw " + thrown.getClass().getSimpleName());
                    }
                  })
              .thenCompose(Future::toCompletionStage));
    }
  };

  static final String RIGHT = "right";

  private final String title;

  ContextCase(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /**
   * Runs the case once on empty tables.
   *
   * @return {@link #RIGHT}, or what went wrong
   */
  abstract Future<String> run(Vertx vertx, Contestant first, Contestant second);

  private static <T> Future<T> started(Context context, Supplier<Future<T>> work) {
    Promise<T> promise = Promise.promise();
    context.runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }

  private static Future<Long> timer(Vertx vertx, Supplier<Future<Long>> work) {
    Promise<Long> promise = Promise.promise();
    vertx.setTimer(1, id -> work.get().onComplete(promise));
    return promise.future();
  }

  private static <T> Future<T> insertAndFail(Work work) {
    return work.insert(2).compose(v -> Future.failedFuture("on purpose"));
  }

  private static Future<Long> failing(Contestant contestant) {
    return contestant.transaction(
        work -> work.insert(1).compose(v -> Future.failedFuture("on purpose")));
  }

  private static Future<Long> succeeding(Contestant contestant) {
    return contestant.transaction(
        work -> work.insert(2).compose(v -> work.backend()).compose(pid -> work.backend()));
  }

  /** The first has to fail without a trace, the second has to be kept. */
  private static Future<String> judged(
      Contestant contestant, Future<Long> failing, Future<Long> succeeding) {
    return Future.join(failing, succeeding)
        .transform((v, failure) -> contestant.rows())
        .map(
            rows ->
                failing.failed() && succeeding.succeeded() && rows.equals(Set.of(2))
                    ? RIGHT
                    : "second told " + told(succeeding.cause()) + ", rows are " + rows);
  }

  private static String told(Throwable failure) {
    return failure == null ? "ok" : "\"" + failure.getMessage() + "\"";
  }
}
