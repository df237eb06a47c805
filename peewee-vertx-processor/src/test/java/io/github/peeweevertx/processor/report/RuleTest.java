package io.github.peeweevertx.processor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
  private static final Object[] ARGUMENTS = {"one", "two", "three", "four"};

  @ParameterizedTest
  @EnumSource(Rule.class)
  void aMessageSaysCodeMistakeReasonAndWayOut(Rule rule) {
    String message = rule.message(ARGUMENTS);
    assertTrue(message.startsWith("[" + rule.code() + "] "), message);
    assertTrue(message.endsWith(rule.wayOut(ARGUMENTS)), message);
    assertTrue(message.split("[.;] ").length >= 3, message);
    assertFalse(message.contains("%"), message);
    assertTrue(rule.code().matches("PW-[MFKRDN][0-9]{2}"), rule.code());
  }

  @Test
  void everyCodeIsUsedOnce() {
    Set<String> codes = new HashSet<>();
    for (Rule rule : Rule.values()) {
      assertTrue(codes.add(rule.code()), rule.code());
    }
    assertEquals(Rule.values().length, codes.size());
  }
}
