package io.github.peeweevertx.bench.database;

import io.github.peeweevertx.bench.measure.Latencies;

/**
 * One caller: asks, waits for the answer, asks again, until the time is over. Its calls follow each
 * other, on whatever threads, so that nothing here is shared.
 */
final class Slot implements Answer {
  final Latencies latencies = new Latencies();
  long operations;
  long answered;
  long expected;

  private final ClosedLoop loop;
  private final int index;
  private long number;
  private long key;
  private long started;

  Slot(ClosedLoop loop, int index, long first) {
    this.loop = loop;
    this.index = index;
    this.number = first;
  }

  void next() {
    key = loop.workload().key(index, number++);
    started = System.nanoTime();
    try {
      loop.operation().start(key, this);
    } catch (RuntimeException failure) {
      failed(failure);
    }
  }

  @Override
  public void done(long checksum) {
    long now = System.nanoTime();
    latencies.record(now - started);
    operations++;
    answered += checksum;
    expected += loop.workload().expected(key);
    if (loop.isOver(now)) {
      loop.ended();
    } else {
      next();
    }
  }

  @Override
  public void failed(Throwable failure) {
    loop.failed(failure);
    loop.ended();
  }
}
