package io.github.peeweevertx.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Few of many. */
class SamplerTest {
  @Test
  void firstOnesAreDue() {
    Sampler sampler = new Sampler(3);
    assertEquals(3, IntStream.range(0, 3).filter(i -> sampler.isDue()).count());
  }

  @Test
  void moreThanThatAreNotUntilTimeHasPassed() {
    Sampler sampler = new Sampler(3);
    long start = System.nanoTime();
    long due = IntStream.range(0, 10_000).filter(i -> sampler.isDue()).count();
    long seconds = (System.nanoTime() - start) / 1_000_000_000L;
    assertTrue(due <= 3 * (seconds + 2), () -> due + " in " + seconds + " s");
  }
}
