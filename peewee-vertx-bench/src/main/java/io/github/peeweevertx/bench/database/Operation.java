package io.github.peeweevertx.bench.database;

/** One kind of operation, as one contender does it. */
@FunctionalInterface
public interface Operation {
  /**
   * Starts one.
   *
   * @param key which row, see {@link Workload#key}
   * @param answer takes what it gives, later, and never before this method has returned
   */
  void start(long key, Answer answer);
}
