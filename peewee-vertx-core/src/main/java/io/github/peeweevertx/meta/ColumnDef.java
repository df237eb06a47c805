package io.github.peeweevertx.meta;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.type.SqlType;
import java.util.Objects;

/**
 * What generated code says of a column. Not null is the default.
 *
 * @param <T> the Java type
 * @param name the column as it stands in the database
 * @param type how it is stored
 * @param nullable whether it takes NULL
 * @param unique whether it has a unique index of its own
 * @param index whether it has a plain index of its own
 * @param indexType the index method, null for the default of the database
 * @param key who makes the key, null when the column is no part of the primary key
 */
public record ColumnDef<T>(
    String name,
    SqlType<T> type,
    boolean nullable,
    boolean unique,
    boolean index,
    String indexType,
    KeyKind key) {
  /**
   * Checks that nothing is missing.
   *
   * @param name the column as it stands in the database
   * @param type how it is stored
   * @param nullable whether it takes NULL
   * @param unique whether it has a unique index of its own
   * @param index whether it has a plain index of its own
   * @param indexType the index method, null for the default of the database
   * @param key who makes the key, null when the column is no part of the primary key
   */
  public ColumnDef {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }

  /**
   * A column that takes no NULL.
   *
   * @param <T> the Java type
   * @param name the column as it stands in the database
   * @param type how it is stored
   * @return the definition
   */
  public static <T> ColumnDef<T> of(String name, SqlType<T> type) {
    return new ColumnDef<>(name, type, false, false, false, null, null);
  }

  /**
   * The same column, with NULL.
   *
   * @return a copy
   */
  public ColumnDef<T> asNullable() {
    return new ColumnDef<>(name, type, true, unique, index, indexType, key);
  }

  /**
   * The same column with a unique index.
   *
   * @return a copy
   */
  public ColumnDef<T> asUnique() {
    return new ColumnDef<>(name, type, nullable, true, index, indexType, key);
  }

  /**
   * The same column with a plain index.
   *
   * @return a copy
   */
  public ColumnDef<T> indexed() {
    return new ColumnDef<>(name, type, nullable, unique, true, indexType, key);
  }

  /**
   * The same column with a method for its index.
   *
   * @param method for example {@code gin}
   * @return a copy
   */
  public ColumnDef<T> indexedBy(String method) {
    return new ColumnDef<>(name, type, nullable, unique, !unique, method, key);
  }

  /**
   * The same column as a part of the primary key.
   *
   * @param kind who makes the key; never {@link KeyKind#DEFAULT}
   * @return a copy
   */
  public ColumnDef<T> asKey(KeyKind kind) {
    return new ColumnDef<>(name, type, nullable, unique, index, indexType, kind);
  }

  /**
   * Whether the column is a part of the primary key.
   *
   * @return true for a key column
   */
  public boolean isKey() {
    return key != null;
  }

  /**
   * Whether the database makes the value while it is null.
   *
   * @return true for a serial, auto-increment or identity column
   */
  public boolean isGenerated() {
    return key != null && key != KeyKind.NATURAL;
  }
}
