package io.github.peeweevertx.testing.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollTest {
  @Test
  void asksUntilItIsTrue() {
    AtomicInteger asked = new AtomicInteger();

    Poll.until(Duration.ofSeconds(10), () -> asked.incrementAndGet() == 3, () -> "never");

    assertEquals(3, asked.get());
  }

  @Test
  void saysWhatNeverBecameTrue() {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> Poll.until(Duration.ofMillis(5), () -> false, () -> "it was dark"));

    assertEquals("After 5 ms it was dark", error.getMessage());
  }
}
