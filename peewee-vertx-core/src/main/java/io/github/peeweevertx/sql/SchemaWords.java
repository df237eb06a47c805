package io.github.peeweevertx.sql;

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
}
