package io.github.peeweevertx.bench.database;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import io.github.peeweevertx.bench.measure.Latencies;
import io.github.peeweevertx.bench.measure.Round;
import io.github.peeweevertx.bench.measure.Usage;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Keeps a fixed number of operations under way for a while: as soon as one is answered the next is
 * asked. What is under way when the time is over is waited for and counted, and so is the time.
 */
final class ClosedLoop {
  private static final int SECONDS_TO_END = 60;

  private final Workload workload;
  private final Operation operation;
  private final CountDownLatch ended;
  private final List<Slot> slots;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile long deadline;

  /**
   * A loop for one run.
   *
   * @param first where the slots go on in their sequences of keys
   */
  ClosedLoop(Workload workload, Operation operation, long first) {
    this.workload = workload;
    this.operation = operation;
    this.ended = new CountDownLatch(workload.inFlight());
    this.slots =
        IntStream.range(0, workload.inFlight()).mapToObj(i -> new Slot(this, i, first)).toList();
  }

  Workload workload() {
    return workload;
  }

  Operation operation() {
    return operation;
  }

  boolean isOver(long now) {
    return now - deadline >= 0 || failure.get() != null;
  }

  void ended() {
    ended.countDown();
  }

  void failed(Throwable cause) {
    failure.compareAndSet(null, cause);
  }

  /** Runs, from the threads of the contender, and waits. */
  Round run(Executor threads, int millis) {
    Usage start = Usage.now();
    deadline = start.nanos() + TimeUnit.MILLISECONDS.toNanos(millis);
    threads.execute(() -> slots.forEach(Slot::next));
    awaitEnd(millis);
    Usage usage = Usage.now().since(start);
    if (failure.get() != null) {
      throw new BenchmarkException("an operation has failed: " + failure.get(), failure.get());
    }
    Latencies latencies = new Latencies();
    slots.forEach(slot -> latencies.add(slot.latencies));
    return new Round(
        slots.stream().mapToLong(slot -> slot.operations).sum(),
        usage,
        latencies.percentile(0.5),
        latencies.percentile(0.99));
  }

  private void awaitEnd(int millis) {
    try {
      if (!ended.await(millis + SECONDS_TO_END * 1_000L, TimeUnit.MILLISECONDS)) {
        throw new BenchmarkException(
            ended.getCount() + " operations were not answered within " + SECONDS_TO_END + " s");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new BenchmarkException("it was interrupted", stop);
    }
  }

  /** The sum of what was answered. */
  long answered() {
    return slots.stream().mapToLong(slot -> slot.answered).sum();
  }

  /** The sum of what should have been answered or written. */
  long expected() {
    return slots.stream().mapToLong(slot -> slot.expected).sum();
  }
}
