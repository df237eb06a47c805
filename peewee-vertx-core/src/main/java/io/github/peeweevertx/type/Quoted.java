package io.github.peeweevertx.type;

/** Text in double quotes, as it stands in the text of arrays and of hstore. */
final class Quoted {
  private Quoted() {}

  static void write(StringBuilder text, String part) {
    text.append('"');
    for (int i = 0; i < part.length(); i++) {
      char each = part.charAt(i);
      if (each == '"' || each == '\\') {
        text.append('\\');
      }
      text.append(each);
    }
    text.append('"');
  }

  /** Reads a part that begins with a quote, and gives the place behind its end. */
  static int read(String text, int start, StringBuilder part) {
    int next = start + 1;
    for (; text.charAt(next) != '"'; next++) {
      if (text.charAt(next) == '\\') {
        next++;
      }
      part.append(text.charAt(next));
    }
    return next + 1;
  }
}
