package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/** Makes the patterns of LIKE. Always bound as text: a converter of the column would spoil them. */
final class Patterns {
  private Patterns() {}

  static ParamNode bound(String text) {
    return new ParamNode(SqlTypes.TEXT, Compare.given(text, "the text"));
  }

  static Condition match(Node left, Operator operator, Node pattern) {
    return Condition.of(new BinaryNode(left, operator, pattern));
  }

  /** A pattern that takes a text as it is. ESCAPE stands only where something had to be escaped. */
  static Node literal(String before, String text, String after) {
    StringBuilder pattern = new StringBuilder(before);
    Compare.given(text, "the text");
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '\\' || each == '_' || each == '%') {
        pattern.append('\\');
      }
      pattern.append(each);
    }
    boolean escaped = pattern.length() > before.length() + text.length();
    Node bound = bound(pattern.append(after).toString());
    return escaped
        ? new SequenceNode(List.of(bound, new KeywordNode(Keyword.ESCAPE), bound("\\")))
        : bound;
  }
}
