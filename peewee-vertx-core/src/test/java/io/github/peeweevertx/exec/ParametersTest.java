package io.github.peeweevertx.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

/** Bound values in logs and messages. */
class ParametersTest {
  @Test
  void valuesAreCountedAndNotShown() {
    assertEquals("0 parameters", Parameters.shown(Tuple.tuple(), false));
    assertEquals("1 parameter", Parameters.shown(Tuple.of("s3cret"), false));
    assertEquals("2 parameters", Parameters.shown(Tuple.of("s3cret", 4711), false));
  }

  @Test
  void valuesAreShownOnRequest() {
    assertTrue(Parameters.shown(Tuple.of("charlie", 4711), true).contains("charlie"));
    assertTrue(Parameters.shown(Tuple.of("charlie", 4711), true).contains("4711"));
  }

  @Test
  void valuesAreHiddenUnlessTheOptionsSayOtherwise() {
    assertFalse(DatabaseOptions.DEFAULT.logValues());
    assertTrue(DatabaseOptions.DEFAULT.withValuesInLogs().logValues());
  }
}
