package io.github.peeweevertx.bench.render;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SameStatementTest {
  @Test
  void bothSayTheSame() {
    assertDoesNotThrow(RenderBenchmark::checkTexts);
  }

  @Test
  void theyAreComparedByWordsAndValues() {
    assertEquals(
        RenderBenchmark.comparable("select \"a\" from \"t\" join \"u\" on \"a\" <> ?"),
        RenderBenchmark.comparable("SELECT \"a\" FROM \"t\" INNER JOIN \"u\" ON (\"a\" != $12)"));
  }
}
