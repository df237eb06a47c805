package io.github.peeweevertx.schema;

import java.util.List;
import java.util.Objects;

/**
 * An index as the database has it; that of the primary key among them.
 *
 * @param name its name
 * @param keys what it is over, in its order: names of columns, or the text of expressions
 * @param primary whether it is that of the primary key
 * @param unique whether two rows may not share the values
 * @param hasExpressions whether one of the keys is no column
 * @param method for example {@code btree}
 * @param where the condition of a partial index; null where it holds all rows
 */
public record IndexInfo(
    String name,
    List<String> keys,
    boolean primary,
    boolean unique,
    boolean hasExpressions,
    String method,
    String where) {
  /**
   * Keeps its own copy of the keys.
   *
   * @param name its name
   * @param keys what it is over
   * @param primary whether it is that of the primary key
   * @param unique whether two rows may not share the values
   * @param hasExpressions whether one of the keys is no column
   * @param method for example {@code btree}
   * @param where the condition of a partial index; null where it holds all rows
   */
  public IndexInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(method, "method");
    keys = List.copyOf(keys);
  }
}
