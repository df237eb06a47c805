package io.github.peeweevertx.testing.faults;

/** What all connections of a proxy share: how the line behaves, and whether one is to be cut. */
final class Line {
  private Conditions conditions = Conditions.FINE;
  private Cut cut;
  private boolean closed;

  synchronized Conditions conditions() {
    return conditions;
  }

  synchronized void become(Conditions next) {
    conditions = next;
    notifyAll();
  }

  synchronized void order(Cut next) {
    cut = next;
  }

  synchronized Cut cut() {
    return cut;
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
