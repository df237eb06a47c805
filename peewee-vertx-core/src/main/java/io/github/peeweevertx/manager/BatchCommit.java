package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Many things in transactions of so many each.
 *
 * @param <T> the things
 */
record BatchCommit<T>(Manager objects, int size, BiFunction<Manager, T, ? extends Future<?>> each) {
  BatchCommit {
    if (size < 1) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "At least 1 thing has to be committed at a time, and this is " + size + ".");
    }
  }

  Future<Long> run(Iterator<? extends T> things) {
    return next(things, 0);
  }

  private Future<Long> next(Iterator<? extends T> things, long done) {
    List<T> part = new ArrayList<>();
    while (part.size() < size && things.hasNext()) {
      part.add(things.next());
    }
    return part.isEmpty()
        ? Future.succeededFuture(done)
        : objects
            .atomic(transaction -> oneAfterTheOther(transaction, part))
            .compose(v -> next(things, done + part.size()));
  }

  private Future<Void> oneAfterTheOther(Manager transaction, List<T> part) {
    Future<Void> last = Future.succeededFuture();
    for (T thing : part) {
      last = last.compose(v -> each.apply(transaction, thing).mapEmpty());
    }
    return last;
  }
}
