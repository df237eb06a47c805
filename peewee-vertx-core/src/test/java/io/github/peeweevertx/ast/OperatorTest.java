package io.github.peeweevertx.ast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import org.junit.jupiter.api.Test;

class OperatorTest {
  @Test
  void signsAndWordsAreOperators() {
    for (String good :
        new String[] {"@@", "->>", "?|", "<->", "IS DISTINCT FROM", "rlike", "a_b"}) {
      assertEquals(good, Operator.of(good).sql());
    }
  }

  @Test
  void nothingElseIs() {
    String[] bads = {
      null,
      "",
      " ",
      "a ",
      " a",
      "a  b",
      "a1",
      "=;",
      "='",
      "(",
      "--",
      "<--",
      "/*",
      "*/*",
      "é",
      "=\n",
      "=".repeat(64),
      "a".repeat(64)
    };
    for (String bad : bads) {
      ProgrammingException refusal =
          assertThrows(ProgrammingException.class, () -> Operator.of(bad), bad);
      assertEquals(ErrorCode.INVALID_ARGUMENT, refusal.code());
    }
  }
}
