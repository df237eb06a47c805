package io.github.peeweevertx.sql;

import java.util.List;

/** What a dialect says of columns in DDL, beside their types. */
public interface SchemaWords {
  /**
   * The default of a column.
   *
   * @param expression an expression of SQL
   * @return as it stands behind the column type
   */
  default String serverDefault(String expression) {
    return "DEFAULT " + expression;
  }

  /**
   * The next value of a sequence.
   *
   * @param sequence the sequence in quotes, with its schema
   * @return an expression
   */
  default String nextValue(String sequence) {
    return "NEXTVAL('" + sequence.replace("'", "''") + "')";
  }

  /**
   * Makes a type of some words, unless it is there.
   *
   * @param name the type in quotes
   * @param words its words, as literals
   * @return the statement; null where the words stand in the column type
   */
  default String createEnum(String name, List<String> words) {
    return null;
  }

  /**
   * Drops a type of some words, unless it is missing or a column still needs it.
   *
   * @param name the type in quotes
   * @return the statement; null where the words stand in the column type
   */
  default String dropEnum(String name) {
    return null;
  }
}
