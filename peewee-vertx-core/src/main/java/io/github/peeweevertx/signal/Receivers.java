package io.github.peeweevertx.signal;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** The receivers of one moment, in the order in which they were registered. */
final class Receivers<R> {
  private final String moment;
  private final List<Entry<R>> entries = new CopyOnWriteArrayList<>();

  private record Entry<R>(Class<?> sender, R receiver) {
    boolean is(Class<?> otherSender, Object otherReceiver) {
      return sender == otherSender && receiver == otherReceiver;
    }
  }

  Receivers(String moment) {
    this.moment = moment;
  }

  synchronized Registration add(Class<?> sender, R receiver) {
    if (sender == null || receiver == null) {
      throw invalid("A receiver and the class that it listens to are needed, and one is null.");
    }
    if (entries.stream().anyMatch(entry -> entry.is(sender, receiver))) {
      throw invalid(
          "This receiver is registered for "
              + moment
              + " of "
              + sender.getSimpleName()
              + " already. Unregister it first, or register another one.");
    }
    Entry<R> entry = new Entry<>(sender, receiver);
    entries.add(entry);
    return () -> entries.remove(entry);
  }

  private static ProgrammingException invalid(String message) {
    return new ProgrammingException(ErrorCode.INVALID_ARGUMENT, message);
  }

  boolean hear(Object object) {
    // Nobody listens to most databases: that costs one look at an empty list.
    for (Entry<R> entry : entries) {
      if (entry.sender().isInstance(object)) {
        return true;
      }
    }
    return false;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Calls them one after the other, at once. */
  void tell(Object object, Consumer<R> call) {
    for (Entry<R> entry : entries) {
      if (entry.sender().isInstance(object)) {
        call.accept(entry.receiver());
      }
    }
  }

  /** Calls them one after the other; the first failure ends it. */
  Future<Void> call(Object object, Function<R, Future<?>> call) {
    Future<Void> done = Future.succeededFuture();
    for (Entry<R> entry : entries) {
      if (entry.sender().isInstance(object)) {
        done = done.compose(v -> checked(call.apply(entry.receiver())).mapEmpty());
      }
    }
    return done;
  }

  private Future<?> checked(Future<?> answer) {
    return answer != null
        ? answer
        : Future.failedFuture(
            new PeeweeException(
                ErrorCode.INVALID_ARGUMENT,
                "A receiver for "
                    + moment
                    + " gave null where a Future is needed. Return Future.succeededFuture() when"
                    + " there is nothing to wait for."));
  }
}
