package io.github.peeweevertx.processor.harness;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.SimpleJavaFileObject;

/** A source file in memory. */
public final class Source extends SimpleJavaFileObject {
  /** Stands at the end of the line on which an error is expected. */
  public static final String HERE = "// here";

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package ([\\w.]+);");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^\\s*(?:@[\\w.]+(?:\\(.*\\))? )*(?:(?:public|final|abstract|sealed) )*"
              + "(?:@interface|class|record|interface|enum) (\\w+)");

  private final String text;

  private Source(String name, String text) {
    super(URI.create("string:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
    this.text = text;
  }

  /** The declaration of a module. */
  public static Source module(String text) {
    return new Source("module-info", text);
  }

  /** A file whose name is that of its first class. */
  public static Source of(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no class in: " + text);
    }
    Matcher found = PACKAGE.matcher(text);
    return new Source(found.find() ? found.group(1) + "." + type.group(1) : type.group(1), text);
  }

  /** A file of the package {@code app} with the usual imports. */
  public static Source model(String text) {
    String head =
        """
        package app;
        import io.github.peeweevertx.annotation.*;
        import io.github.peeweevertx.type.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        import java.util.function.Supplier;
        """;
    return of(head + text);
  }

  /** The line that is marked, from 1; 0 where none is. */
  public int markedLine() {
    int at = text.indexOf(HERE);
    return at < 0 ? 0 : (int) text.substring(0, at).lines().count();
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
