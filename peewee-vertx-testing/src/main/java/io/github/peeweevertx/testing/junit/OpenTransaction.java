package io.github.peeweevertx.testing.junit;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;

import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** The transaction of one test of a class that is {@link RolledBack}. */
record OpenTransaction(Manager manager, Promise<Void> end, Future<Void> ended) {
  private static final Namespace NAMESPACE = Namespace.create(OpenTransaction.class);

  /** Undoes the transaction; nobody else sees it. */
  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undo() {
      super("the test is over", null, false, false);
    }
  }

  static Optional<RolledBack> wanted(ExtensionContext context) {
    return context
        .getTestClass()
        .flatMap(
            tests ->
                AnnotationSupport.findAnnotation(
                    tests, RolledBack.class, context.getEnclosingTestClasses()));
  }

  /** Opens the transaction of a test, if its class wants one. */
  static void start(ExtensionContext context, Manager manager, Vertx vertx) {
    wanted(context)
        .ifPresent(
            wish ->
                store(context).put(OpenTransaction.class, open(manager, vertx, wish.savepoints())));
  }

  private static OpenTransaction open(Manager manager, Vertx vertx, boolean savepoints) {
    Promise<Manager> begun = Promise.promise();
    Promise<Void> end = Promise.promise();
    Promise<Void> ended = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(
            v ->
                manager
                    .atomic(
                        transaction -> {
                          begun.complete(transaction);
                          return end.future();
                        })
                    .onFailure(begun::tryFail)
                    .onComplete(ended));
    return new OpenTransaction(await(begun.future()).enclosed(savepoints), end, ended.future());
  }

  /** The manager that a test is given: that of its transaction, if it has one. */
  static Manager managerOf(ExtensionContext context, Manager plain) {
    OpenTransaction open = store(context).get(OpenTransaction.class, OpenTransaction.class);
    return open == null ? plain : open.manager;
  }

  /** Undoes the transaction of a test. */
  static void stop(ExtensionContext context) {
    OpenTransaction open = store(context).remove(OpenTransaction.class, OpenTransaction.class);
    if (open != null) {
      open.end.fail(new Undo());
      failure(Undo.class, open.ended);
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
