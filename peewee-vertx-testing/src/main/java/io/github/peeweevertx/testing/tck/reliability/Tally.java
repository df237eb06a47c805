package io.github.peeweevertx.testing.tck.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Counts what many lanes see. Thread-safe. */
final class Tally {
  /** So many calls tell whether all is well again. */
  static final int ROUND = 20;

  /** How much later than its deadline a call may end when something breaks. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Map<FaultKind, Map<FaultPoint, Integer>> struck = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, List<Long>> recovery = new EnumMap<>(FaultKind.class);
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private long longest;
  private int calls;
  private int late;

  synchronized void struck(FaultKind kind, FaultPoint point) {
    struck
        .computeIfAbsent(kind, any -> new EnumMap<>(FaultPoint.class))
        .merge(point, 1, Integer::sum);
  }

  synchronized void recovered(long nanos, FaultKind kind) {
    recovery.computeIfAbsent(kind, any -> new ArrayList<>()).add(nanos);
  }

  synchronized void outcome(String name) {
    outcomes.merge(name, 1, Integer::sum);
  }

  synchronized void took(long nanos, Duration deadline) {
    long beyond = nanos - deadline.toNanos();
    calls++;
    longest = Math.max(longest, beyond);
    if (beyond > GRACE.toNanos()) {
      late++;
    }
  }

  void check(boolean right, FaultKind kind, FaultPoint point, Supplier<String> otherwise) {
    if (!right) {
      wrong("%s, at %s: %s".formatted(kind.title(), point.title(), otherwise.get()));
    }
  }

  void wrong(String what) {
    wrong.add(what);
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How often all was well again later than it should be. */
  synchronized long slow() {
    return recovery.entrySet().stream()
        .mapToLong(each -> slow(each.getKey(), each.getValue()))
        .sum();
  }

  private static long slow(FaultKind kind, List<Long> times) {
    return times.stream().filter(time -> time > kind.recovery().toNanos()).count();
  }

  synchronized void tell(Report report) {
    report
        .add("%,d calls: %s", calls, outcomes)
        .add("calls that ended more than a second after their deadline: %,d", late)
        .add("the last one ended %,d ms after its deadline", longest / 1_000_000)
        .add("recoveries that took longer than they should: %,d", slow());
  }

  /** How often what was broken where, and how soon all was well again. */
  synchronized void table(Report report) {
    StringBuilder head = new StringBuilder("| what breaks |");
    StringBuilder rule = new StringBuilder("|---|");
    for (FaultPoint point : FaultPoint.values()) {
      head.append(' ').append(point.title()).append(" |");
      rule.append("---|");
    }
    report
        .add("%s", head + " well again after, median | at most | bar |")
        .add("%s", rule + "---|---|---|");
    struck.forEach((kind, points) -> report.add("%s", row(kind, points)));
  }

  private String row(FaultKind kind, Map<FaultPoint, Integer> points) {
    StringBuilder row = new StringBuilder("| ").append(kind.title()).append(" |");
    for (FaultPoint point : FaultPoint.values()) {
      row.append(' ').append(points.getOrDefault(point, 0)).append(" |");
    }
    List<Long> times = new ArrayList<>(recovery.getOrDefault(kind, List.of()));
    Collections.sort(times);
    return row.append(
            " %,d ms | %,d ms | %,d ms |"
                .formatted(
                    times.get(times.size() / 2) / 1_000_000,
                    times.get(times.size() - 1) / 1_000_000,
                    kind.recovery().toMillis()))
        .toString();
  }
}
