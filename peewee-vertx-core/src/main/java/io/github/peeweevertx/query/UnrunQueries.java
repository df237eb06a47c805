package io.github.peeweevertx.query;

import io.github.peeweevertx.tx.CallSite;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds queries that were built and never run: an {@code execute} was forgotten. For development:
 * it logs the line that built the query, at level WARNING of the logger {@code peewee.vertx}, some
 * time after nobody holds the query any more. Off unless it is asked for, here or by the system
 * property {@value #PROPERTY}; then each query remembers where it was built.
 */
public final class UnrunQueries {
  /** Asks for it when it is {@code true} at the start. */
  public static final String PROPERTY = "peewee.vertx.debug";

  private static final System.Logger LOG = System.getLogger("peewee.vertx");
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();
  private static final Set<Built> BUILT = ConcurrentHashMap.newKeySet();

  private static volatile boolean on = Boolean.getBoolean(PROPERTY);

  private UnrunQueries() {}

  /**
   * Turns it on or off, for queries that are built from now on in this JVM.
   *
   * @param wanted whether to warn
   */
  public static void warn(boolean wanted) {
    on = wanted;
    report();
  }

  /** Logs what was found until now; happens by itself whenever another query is built. */
  static void report() {
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      if (gone instanceof Built built && BUILT.remove(built)) {
        LOG.log(
            System.Logger.Level.WARNING,
            "A query was built and never run, at " + built.site + ". Give it to execute(…).");
      }
    }
  }

  /** Remembers a query; null while nobody asked for it. */
  static Built built(Object query) {
    if (!on) {
      return null;
    }
    report();
    Built built = new Built(query, CallSite.here());
    BUILT.add(built);
    return built;
  }

  /** The query was sent, or became a part of another one. */
  static void used(Built built) {
    if (built != null) {
      BUILT.remove(built);
    }
  }

  /** Where a query was built; outlives it. */
  static final class Built extends PhantomReference<Object> {
    private final StackTraceElement site;

    private Built(Object query, StackTraceElement site) {
      super(query, GONE);
      this.site = site;
    }
  }
}
