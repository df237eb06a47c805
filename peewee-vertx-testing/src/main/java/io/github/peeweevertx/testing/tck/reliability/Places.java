package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Where code of an application may run: one verticle of each kind, and the ways to them. The one
 * suite that needs the insides of Vert.x: what duplicates a context is no public call.
 */
final class Places {
  private static final String ADDRESS = "places";

  /** One way to get somewhere. */
  interface Way {
    Future<Void> to(Supplier<Future<Void>> work);
  }

  private final Vertx vertx;
  private final Context root;
  private final Map<Long, Runnable> posted = new ConcurrentHashMap<>();
  private final AtomicLong letters = new AtomicLong();
  private final List<Way> ways = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  Places(Vertx vertx) {
    this.vertx = vertx;
    this.root = verticle(ThreadingModel.EVENT_LOOP);
    Context worker = verticle(ThreadingModel.WORKER);
    await(
        vertx
            .eventBus()
            .<Long>localConsumer(ADDRESS, message -> posted.remove(message.body()).run())
            .completion());
    add("root context", work -> started(root, work));
    add("duplicated context", work -> started(((ContextInternal) root).duplicate(), work));
    add("timer", work -> started(root, () -> byTimer(work)));
    add("periodic timer", work -> started(root, () -> byPeriodicTimer(work)));
    add("event-bus consumer", this::byMessage);
    add("worker verticle", work -> started(worker, work));
    add("executeBlocking", work -> started(root, () -> byBlocking(work)));
    if (Runtime.version().feature() >= 21) {
      Context virtual = verticle(ThreadingModel.VIRTUAL_THREAD);
      add("virtual thread", work -> started(virtual, work));
    }
  }

  private void add(String name, Way way) {
    names.add(name);
    ways.add(way);
  }

  /** The ways to a place with a context of its own. */
  List<Way> ways() {
    return ways;
  }

  String names() {
    return String.join(", ", names);
  }

  private Context verticle(ThreadingModel model) {
    Promise<Context> deployed = Promise.promise();
    await(
        vertx.deployVerticle(
            new AbstractVerticle() {
              @Override
              public void start() {
                deployed.complete(context);
              }
            },
            new DeploymentOptions().setThreadingModel(model)));
    return await(deployed.future());
  }

  static Future<Void> started(Context context, Supplier<Future<Void>> work) {
    Promise<Void> promise = Promise.promise();
    context.runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }

  /** A bare promise that is completed elsewhere goes on elsewhere; those of Vert.x come back. */
  static Future<Void> back(Future<Void> step) {
    Promise<Void> promise = ((ContextInternal) Vertx.currentContext()).promise();
    step.onComplete(promise);
    return promise.future();
  }

  Future<Void> byTimer(Supplier<Future<Void>> work) {
    Promise<Void> promise = Promise.promise();
    vertx.setTimer(1, id -> work.get().onComplete(promise));
    return promise.future();
  }

  Future<Void> byPeriodicTimer(Supplier<Future<Void>> work) {
    Promise<Void> promise = Promise.promise();
    vertx.setPeriodic(
        1,
        id -> {
          if (vertx.cancelTimer(id)) {
            work.get().onComplete(promise);
          }
        });
    return promise.future();
  }

  Future<Void> byMessage(Supplier<Future<Void>> work) {
    Promise<Void> promise = Promise.promise();
    long letter = letters.incrementAndGet();
    posted.put(letter, () -> work.get().onComplete(promise));
    vertx.eventBus().send(ADDRESS, letter);
    return promise.future();
  }

  Future<Void> byBlocking(Supplier<Future<Void>> work) {
    Callable<Future<Void>> started = work::get;
    return vertx.executeBlocking(started).compose(done -> done);
  }
}
