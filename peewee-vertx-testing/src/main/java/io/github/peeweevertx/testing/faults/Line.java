package io.github.peeweevertx.testing.faults;

/** What all connections of a proxy share: how the line behaves, and what is to happen on it. */
final class Line {
  private Conditions conditions = Conditions.FINE;
  private Order order;
  private boolean closed;

  synchronized Conditions conditions() {
    return conditions;
  }

  synchronized void become(Conditions next) {
    conditions = next;
    notifyAll();
  }

  synchronized void order(Order next) {
    order = next;
  }

  synchronized Order order() {
    return order;
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  /** Waits until bytes may travel this way. */
  synchronized void awaitOpen(Direction direction) throws InterruptedException {
    while (!closed && conditions.silent().contains(direction)) {
      wait();
    }
  }

  /** Waits until new connections are answered. */
  synchronized void awaitAnswering() throws InterruptedException {
    while (!closed && conditions.stalls()) {
      wait();
    }
  }

  /** Lets time pass; a change of the conditions ends it early. */
  synchronized void pause(long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    Conditions before = conditions;
    for (long left = nanos; left > 0 && !closed && conditions == before; ) {
      wait(left / 1_000_000, (int) (left % 1_000_000));
      left = end - System.nanoTime();
    }
  }
}
