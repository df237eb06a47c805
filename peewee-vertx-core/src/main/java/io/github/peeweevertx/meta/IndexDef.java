package io.github.peeweevertx.meta;

import java.util.List;

/**
 * An index of a table.
 *
 * @param columns the columns, in index order
 * @param unique whether two rows may not share the values
 * @param method the index method, null for the default of the database
 * @param name the name, null for a generated one
 * @param where the condition of a partial index, SQL as it is; null for an index of all rows
 */
public record IndexDef(
    List<String> columns, boolean unique, String method, String name, String where) {
  /**
   * Keeps its own copy of the columns.
   *
   * @param columns the columns, in index order
   * @param unique whether two rows may not share the values
   * @param method the index method, null for the default of the database
   * @param name the name, null for a generated one
   * @param where the condition of a partial index; null for an index of all rows
   */
  public IndexDef {
    columns = List.copyOf(columns);
  }

  /**
   * A plain index.
   *
   * @param columns the columns, in index order
   * @return the index
   */
  public static IndexDef on(String... columns) {
    return new IndexDef(List.of(columns), false, null, null, null);
  }

  /**
   * The same index, unique.
   *
   * @return a copy
   */
  public IndexDef asUnique() {
    return new IndexDef(columns, true, method, name, where);
  }

  /**
   * The same index with a method.
   *
   * @param method for example {@code gin}
   * @return a copy
   */
  public IndexDef using(String method) {
    return new IndexDef(columns, unique, method, name, where);
  }

  /**
   * The same index with a name.
   *
   * @param name the name
   * @return a copy
   */
  public IndexDef named(String name) {
    return new IndexDef(columns, unique, method, name, where);
  }

  /**
   * The same index, of some rows only.
   *
   * @param where the condition, SQL as it is
   * @return a copy
   */
  public IndexDef where(String where) {
    return new IndexDef(columns, unique, method, name, where);
  }
}
