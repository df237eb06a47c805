package io.github.peeweevertx.pg.docs;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A suite that nobody extends: {@link LedgerTest} has to notice. */
abstract class Unused {
  @Test
  void neverRuns() {
    Assertions.fail("nobody extends this class");
  }
}
