package io.github.peeweevertx.bench.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static Round round(long operations, long nanos) {
    return new Round(operations, new Usage(nanos, nanos / 2, operations * 100), 10, 20);
  }

  @Test
  void aSpreadHasTheMiddleAndTheExtremes() {
    assertEquals(new Spread(2, 1, 9), Spread.of(9, 1, 2));
    assertEquals(new Spread(2.5, 1, 9), Spread.of(9, 1, 2, 3));
    assertThrows(IllegalArgumentException.class, Spread::of);
  }

  @Test
  void aRatioComparesRoundWithRound() {
    Result slow = new Result("slow", List.of(round(100, 1_000), round(10, 1_000)));
    Result fast = new Result("fast", List.of(round(200, 1_000), round(30, 1_000)));
    assertEquals(new Spread(2.5, 2, 3), fast.ratio(slow));
    assertEquals(new Spread(1, 1, 1), slow.ratio(slow));
  }

  @Test
  void aComparisonNeedsItsBaseline() {
    List<Result> results = List.of(new Result("ours", List.of(round(1, 1))));
    assertThrows(
        IllegalArgumentException.class, () -> new Comparison("f", "id", "t", 1, "raw", results));
  }

  @Test
  void percentilesAreRightWithinThreePercent() {
    Latencies all = new Latencies();
    Latencies part = new Latencies();
    List<Long> durations = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      long nanos = (long) Math.exp(random.nextDouble() * 20);
      durations.add(nanos);
      (i % 2 == 0 ? all : part).record(nanos);
    }
    all.add(part);
    durations.sort(null);
    for (double share : new double[] {0.01, 0.5, 0.99, 1}) {
      long exact = durations.get((int) Math.ceil(durations.size() * share) - 1);
      long found = all.percentile(share);
      assertTrue(found >= exact && found <= exact * 1.04 + 1, share + ": " + exact + ", " + found);
    }
    assertEquals(0, new Latencies().percentile(0.5));
  }

  @Test
  void contendersTakeTurnsInRotatedOrder() {
    List<String> order = new ArrayList<>();
    Contest contest = new Contest(new Pace(3, 5, 7));
    for (String name : List.of("a", "b", "c")) {
      contest.with(
          name,
          millis -> {
            order.add(name + millis);
            return round(1, 1);
          });
    }
    List<Result> results = contest.run();
    assertEquals("a5 b5 c5 a7 b7 c7 b7 c7 a7 c7 a7 b7", String.join(" ", order));
    assertEquals(List.of("a", "b", "c"), results.stream().map(Result::contender).toList());
    results.forEach(each -> assertEquals(3, each.rounds().size()));
  }
}
