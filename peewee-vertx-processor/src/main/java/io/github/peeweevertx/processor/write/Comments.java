package io.github.peeweevertx.processor.write;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Javadoc comments, wrapped as google-java-format wraps them. */
final class Comments {
  private Comments() {}

  /** A comment; each line of the text is a paragraph, those with a tag come last. */
  static String javadoc(int indent, String text) {
    String margin = " ".repeat(indent);
    String single = margin + "/** " + text + " */";
    if (text.indexOf('\n') < 0 && single.length() <= Layout.WIDTH) {
      return single + "\n";
    }
    StringBuilder out = new StringBuilder(margin).append("/**\n");
    boolean tags = false;
    for (String paragraph : text.split("\n")) {
      boolean tag = paragraph.startsWith("@");
      if (tag && !tags) {
        out.append(margin).append(" *\n");
      }
      tags = tag;
      String continuation = tag ? "    " : "";
      for (String line : wrap(paragraph, Layout.WIDTH - indent - 3, continuation)) {
        out.append(margin).append(" * ").append(line).append('\n');
      }
    }
    return out.append(margin).append(" */\n").toString();
  }

  private static List<String> wrap(String text, int width, String continuation) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(continuation).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** Words; an inline tag stays whole as far as it has no brace of its own. */
  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** A class as a link. */
  static String link(TypeElement type) {
    return "{@link " + ClassName.of(type) + "}";
  }

  /** A name in code style. */
  static String code(String name) {
    if (name.indexOf('{') < 0 && name.indexOf('}') < 0) {
      return "{@code " + name + "}";
    }
    String escaped =
        name.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace("{", "&#123;")
            .replace("}", "&#125;");
    return "<code>" + escaped + "</code>";
  }
}
