package io.github.peeweevertx.processor.naming;

import java.util.Locale;
import java.util.regex.Pattern;

/** The rules that need no class of the user's own. */
public enum BuiltInNaming implements TableNaming {
  /** The lower-cased class name; columns keep the names of their fields. */
  LOWER {
    @Override
    public String tableName(String className) {
      return className.toLowerCase(Locale.ROOT);
    }
  },
  /** Words joined by underscores, for tables and for columns. */
  SNAKE {
    @Override
    public String tableName(String className) {
      return snakeCase(className);
    }

    @Override
    public String columnName(String fieldName) {
      return snakeCase(fieldName);
    }
  };

  // The two steps of peewee, so that HTTPRequest and User2Role come out alike in both worlds.
  private static final Pattern CAPITALISED_WORD = Pattern.compile("(.)_*([A-Z][a-z]+)");
  private static final Pattern CAPITAL_AFTER_SMALL = Pattern.compile("([a-z0-9])_*([A-Z])");

  /**
   * Joins the words of a Java name by underscores.
   *
   * @param name in camel case
   * @return in snake case, lower-cased
   */
  public static String snakeCase(String name) {
    String words = CAPITALISED_WORD.matcher(name).replaceAll("$1_$2");
    return CAPITAL_AFTER_SMALL.matcher(words).replaceAll("$1_$2").toLowerCase(Locale.ROOT);
  }
}
