package io.github.peeweevertx.pg.reliability;

import io.vertx.core.Future;
import java.util.Set;
import java.util.function.Function;

/** One way to run transactions that are pinned to the context, on one database. */
interface Contestant extends AutoCloseable {
  /** What a body may do in its transaction. */
  interface Work {
    Future<Void> insert(int number);

    Future<Long> backend();
  }

  /** Runs a body in a transaction, the way that pins it to the context. */
  <T> Future<T> transaction(Function<Work, Future<T>> body);

  /** Empties the table of numbers, or makes it. */
  Future<Void> reset();

  /** What is in the table, seen from outside of any transaction. */
  Future<Set<Integer>> rows();

  @Override
  void close();
}
