package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.RawNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts text that the user wrote at its parameters. */
final class RawText {
  private final String text;
  private final List<String> pieces = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final StringBuilder piece = new StringBuilder();
  private int at;

  private RawText(String text) {
    this.text = Args.given(text, "the text");
  }

  /** Text with a question mark for each value. */
  static RawNode positional(String text, Object... values) {
    RawText raw = new RawText(text);
    raw.cut(false);
    Args.given(values, "values");
    if (raw.names.size() != values.length) {
      throw Args.invalid(
          "the text has "
              + raw.names.size()
              + " parameters ?, and "
              + values.length
              + " values are given; a question mark of the text itself is written twice");
    }
    List<Node> nodes = new ArrayList<>(values.length);
    for (Object value : values) {
      nodes.add(Literals.node(value));
    }
    return new RawNode(raw.pieces, nodes);
  }

  /** Text with {@code #{name}} for each value, as in the templates of the SQL client. */
  static RawNode named(String text, Map<String, ?> values) {
    RawText raw = new RawText(text);
    raw.cut(true);
    List<Node> nodes = new ArrayList<>();
    for (String name : raw.names) {
      if (!Args.given(values, "values").containsKey(name)) {
        throw Args.invalid(
            "the text has a parameter #{" + name + "}, and no value of that name is given");
      }
      nodes.add(Literals.node(values.get(name)));
    }
    return new RawNode(raw.pieces, nodes);
  }

  private void cut(boolean named) {
    while (at < text.length()) {
      char each = text.charAt(at);
      if (each == '\'' || each == '"' || each == '`') {
        copyTo(closing(each));
      } else if (text.startsWith("--", at)) {
        copyTo(behind("\n", at + 2));
      } else if (text.startsWith("/*", at)) {
        copyTo(behind("*/", at + 2));
      } else if (each == '$' && isDollarQuote()) {
        String tag = text.substring(at, text.indexOf('$', at + 1) + 1);
        copyTo(behind(tag, at + tag.length()));
      } else if (named && text.startsWith("#{", at)) {
        name();
      } else if (!named && each == '?') {
        question();
      } else {
        copyTo(at + 1);
      }
    }
    pieces.add(piece.toString());
  }

  private void copyTo(int end) {
    piece.append(text, at, end);
    at = end;
  }

  private int behind(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /** Behind the closing quote; a doubled one closes and opens again, which comes to the same. */
  private int closing(char quote) {
    return behind(String.valueOf(quote), at + 1);
  }

  private boolean isDollarQuote() {
    if (at > 0 && Character.isJavaIdentifierPart(text.charAt(at - 1))) {
      return false;
    }
    for (int i = at + 1; i < text.length(); i++) {
      char each = text.charAt(i);
      if (each == '$') {
        return true;
      }
      boolean digitFirst = i == at + 1 && Character.isDigit(each);
      if (digitFirst || !Character.isLetterOrDigit(each) && each != '_') {
        return false;
      }
    }
    return false;
  }

  private void question() {
    if (text.startsWith("??", at)) {
      piece.append('?');
      at += 2;
    } else {
      parameter("?", at + 1);
    }
  }

  private void name() {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw Args.invalid("the text has a parameter #{ without a closing brace");
    }
    parameter(text.substring(at + 2, end), end + 1);
  }

  private void parameter(String name, int end) {
    pieces.add(piece.toString());
    piece.setLength(0);
    names.add(name);
    at = end;
  }
}
