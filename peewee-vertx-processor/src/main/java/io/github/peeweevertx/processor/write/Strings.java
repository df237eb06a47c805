package io.github.peeweevertx.processor.write;

import java.util.ArrayList;
import java.util.List;

/** String literals of Java, broken into several where one does not fit on a line. */
final class Strings {
  private static final List<String> CLAUSES = List.of(" FROM ", " WHERE ", " VALUES ", " SET ");

  /** Room for what closes a list of arguments, or for the comma after one. */
  private static final int CLOSING = 3;

  private Strings() {}

  /** A literal. */
  static String literal(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' || c == 127 ? "\\u%04x".formatted((int) c) : "" + c);
      }
    }
    return out.append('"').toString();
  }

  /**
   * A statement as a literal, or as several joined by plus: broken before its clauses, and inside
   * of them where a clause alone is too long.
   *
   * @param text the statement, null for the word null
   * @param indent where the literal begins
   */
  static Doc statement(String text, int indent) {
    if (text == null) {
      return Doc.text("null");
    }
    int first = Layout.WIDTH - indent;
    if (literal(text).length() <= first - CLOSING) {
      return Doc.text(literal(text));
    }
    int next = first - CLOSING - Doc.CONTINUATION - "+ ".length();
    List<String> lines = lines(pieces(text, next), first, next);
    if (lines.size() == 1) {
      // It fits, and what closes it does not.
      lines = lines(pieces(text, next), next, next);
    }
    List<Doc> parts = new ArrayList<>();
    for (String line : lines) {
      if (!parts.isEmpty()) {
        parts.add(new Doc.Break(" "));
      }
      parts.add(Doc.text((parts.isEmpty() ? "" : "+ ") + literal(line)));
    }
    return new Doc.Group(new Doc.Nest(Doc.CONTINUATION, new Doc.Sequence(parts)));
  }

  /** Clauses, or words of a clause that is too long. */
  private static List<String> pieces(String text, int width) {
    List<String> clauses = List.of(text);
    for (String clause : CLAUSES) {
      clauses = clauses.stream().flatMap(part -> split(part, clause).stream()).toList();
    }
    List<String> pieces = new ArrayList<>();
    for (String clause : clauses) {
      if (literal(clause).length() <= width) {
        pieces.add(clause);
      } else {
        for (String item : clause.split("(?<=, )|(?= AND )")) {
          boolean fits = literal(item).length() <= width;
          pieces.addAll(fits ? List.of(item) : List.of(item.split("(?= [#(])")));
        }
      }
    }
    return pieces;
  }

  private static List<String> split(String text, String clause) {
    int at = text.indexOf(clause);
    return at <= 0 ? List.of(text) : List.of(text.substring(0, at), text.substring(at));
  }

  private static List<String> lines(List<String> pieces, int first, int next) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      int width = lines.isEmpty() ? first : next;
      if (!line.isEmpty() && literal(line + piece).length() > width) {
        lines.add(line);
        line = "";
      }
      line += piece;
    }
    lines.add(line);
    return lines;
  }
}
