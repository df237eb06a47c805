package io.github.peeweevertx.bench.render;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Contest;
import io.github.peeweevertx.bench.measure.Round;
import io.github.peeweevertx.bench.measure.Usage;
import java.util.function.IntUnaryOperator;

/**
 * Calls one function over and over on this thread, and adds up what it gives. A second is one of
 * processor time: nothing is waited for here, and what else runs on the machine does not count.
 */
final class RenderTurn implements Contest.Turn {
  /** How many different arguments there are, from 0; a power of two. */
  static final int SEARCHES = 64;

  private final IntUnaryOperator task;

  RenderTurn(IntUnaryOperator task) {
    this.task = task;
  }

  @Override
  public Round run(int millis) {
    long expected = cycle();
    long begun = System.nanoTime();
    Usage start = Usage.ofThread();
    long cycles = 0;
    long sum = 0;
    do {
      sum += cycle();
      cycles++;
    } while (System.nanoTime() - begun < millis * 1_000_000L);
    Usage usage = Usage.ofThread().since(start);
    if (sum != expected * cycles) {
      throw new BenchmarkException("the same query was rendered differently");
    }
    return new Round(cycles * SEARCHES, usage, 0, 0);
  }

  private long cycle() {
    long sum = 0;
    for (int i = 0; i < SEARCHES; i++) {
      sum += task.applyAsInt(i);
    }
    return sum;
  }
}
