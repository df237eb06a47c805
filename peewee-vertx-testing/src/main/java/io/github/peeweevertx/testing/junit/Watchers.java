package io.github.peeweevertx.testing.junit;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.NPlusOneDetector;
import io.github.peeweevertx.testing.QueryCounter;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** What listens to the statements of one test. */
final class Watchers {
  private static final Namespace NAMESPACE = Namespace.create(Watchers.class);

  private Watchers() {}

  /** The counter of this test; counts from where it is asked for first. */
  static QueryCounter counter(ExtensionContext context, Database database) {
    return store(context)
        .getOrComputeIfAbsent(
            QueryCounter.class, any -> QueryCounter.of(database), QueryCounter.class);
  }

  static void start(ExtensionContext context, Database database) {
    AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), NoNPlusOne.class)
        .or(
            () ->
                AnnotationSupport.findAnnotation(
                    context.getRequiredTestClass(),
                    NoNPlusOne.class,
                    context.getEnclosingTestClasses()))
        .ifPresent(
            wanted ->
                store(context)
                    .put(NPlusOneDetector.class, NPlusOneDetector.of(database, wanted.atMost())));
  }

  /** Stops listening, and fails the test for what the detector found. */
  static void stop(ExtensionContext context) {
    QueryCounter counter = store(context).remove(QueryCounter.class, QueryCounter.class);
    if (counter != null) {
      counter.close();
    }
    NPlusOneDetector detector =
        store(context).remove(NPlusOneDetector.class, NPlusOneDetector.class);
    if (detector != null) {
      detector.close();
      detector.assertNone();
    }
  }

  private static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
