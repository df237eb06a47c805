package io.github.peeweevertx.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.bench.measure.Pace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchmarkOptionsTest {
  @Test
  void measuresSevenRoundsWhenNothingIsSaid() {
    assertEquals(Pace.FULL, BenchmarkOptions.parse().pace());
    assertTrue(Pace.FULL.rounds() >= 7);
  }

  @Test
  void takesWhatIsSaid() {
    BenchmarkOptions options =
        BenchmarkOptions.parse(
            "--rounds",
            "9",
            "--round-ms=20",
            "--warm-up-ms",
            "0",
            "--only=vertx/get",
            "--out",
            "x");
    assertEquals(new Pace(9, 0, 20), options.pace());
    assertEquals("vertx/get", options.only().pattern());
    assertEquals(Path.of("x"), options.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--rounds=0", "--rounds=many", "--rounds", "--round-ms=0", "--only=(", "quick"})
  void refusesWhatCannotBe(String argument) {
    assertThrows(UsageException.class, () -> BenchmarkOptions.parse(argument));
  }
}
