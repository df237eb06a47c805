package io.github.peeweevertx.service;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls by model and verb. Only names of the owner's make new lines, never a message. */
final class Tally {
  private static final class Line {
    private final LongAdder answered = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder nanos = new LongAdder();
  }

  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  void add(String name, boolean answered, long nanos) {
    Line line = lines.computeIfAbsent(name, any -> new Line());
    (answered ? line.answered : line.failed).increment();
    line.nanos.add(nanos);
  }

  Map<String, ServiceStats.Counter> counters() {
    Map<String, ServiceStats.Counter> counters = new HashMap<>();
    lines.forEach(
        (name, line) ->
            counters.put(
                name,
                new ServiceStats.Counter(
                    line.answered.sum(), line.failed.sum(), line.nanos.sum())));
    return counters;
  }
}
