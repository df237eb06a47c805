package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.Operator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operators that cross: a closed list, so that no text of a message becomes SQL. */
final class WireOperators {
  private static final Map<String, Operator> BY_WORD = new HashMap<>();

  static {
    for (Operator each :
        List.of(
            Operator.AND,
            Operator.OR,
            Operator.NOT,
            Operator.EQ,
            Operator.NE,
            Operator.LT,
            Operator.LE,
            Operator.GT,
            Operator.GE,
            Operator.IS,
            Operator.IS_NOT,
            Operator.IN,
            Operator.NOT_IN,
            Operator.LIKE,
            Operator.ILIKE,
            Operator.REGEXP,
            Operator.IREGEXP,
            Operator.ADD,
            Operator.SUB,
            Operator.MUL,
            Operator.DIV,
            Operator.MOD,
            Operator.BIT_AND,
            Operator.BIT_OR,
            Operator.XOR,
            Operator.BIT_NOT)) {
      BY_WORD.put(each.sql().toLowerCase(Locale.ROOT), each);
    }
  }

  private WireOperators() {}

  static boolean has(Operator operator) {
    return BY_WORD.containsValue(operator);
  }

  static String said(Operator operator) {
    String word = operator.sql().toLowerCase(Locale.ROOT);
    if (BY_WORD.get(word) != operator) {
      throw Encoding.unsaid("An operator that you named yourself");
    }
    return word;
  }

  static Operator read(String word) {
    Operator operator = BY_WORD.get(word);
    if (operator == null) {
      throw Part.bad("it has an operator that is not on the list");
    }
    return operator;
  }
}
