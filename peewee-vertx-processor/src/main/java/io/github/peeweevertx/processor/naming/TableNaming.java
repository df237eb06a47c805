package io.github.peeweevertx.processor.naming;

/**
 * Computes names of tables and columns where a model does not say them. An implementation of your
 * own is a service on the processor path, chosen by {@code -Apeewee.naming=<its class name>}.
 */
public interface TableNaming {
  /**
   * The table of a model.
   *
   * @param className the simple name of the model class, for example {@code TestModel}
   * @return the name as it stands in the database
   */
  String tableName(String className);

  /**
   * The column of a field. A reference has {@code _id} appended to it.
   *
   * @param fieldName the name of the Java field, for example {@code createdAt}
   * @return the name as it stands in the database; the Java name unless overridden
   */
  default String columnName(String fieldName) {
    return fieldName;
  }
}
