package io.github.peeweevertx.meta;

import io.github.peeweevertx.annotation.KeyKind;
import io.github.peeweevertx.type.SqlType;
import java.util.List;
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
 * @param details what only few columns have
 */
public record ColumnDef<T>(
    String name,
    SqlType<T> type,
    boolean nullable,
    boolean unique,
    boolean index,
    String indexType,
    KeyKind key,
    ColumnDetails<T> details) {
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
   * @param details what only few columns have
   */
  public ColumnDef {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(details, "details");
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
    return new ColumnDef<>(name, type, false, false, false, null, null, ColumnDetails.none());
  }

  /**
   * The same column, with NULL.
   *
   * @return a copy
   */
  public ColumnDef<T> asNullable() {
    return new ColumnDef<>(name, type, true, unique, index, indexType, key, details);
  }

  /**
   * The same column with a unique index.
   *
   * @return a copy
   */
  public ColumnDef<T> asUnique() {
    return new ColumnDef<>(name, type, nullable, true, index, indexType, key, details);
  }

  /**
   * The same column with a plain index.
   *
   * @return a copy
   */
  public ColumnDef<T> indexed() {
    return new ColumnDef<>(name, type, nullable, unique, true, indexType, key, details);
  }

  /**
   * The same column with a method for its index.
   *
   * @param method for example {@code gin}
   * @return a copy
   */
  public ColumnDef<T> indexedBy(String method) {
    return new ColumnDef<>(name, type, nullable, unique, !unique, method, key, details);
  }

  /**
   * The same column as a part of the primary key.
   *
   * @param kind who makes the key; never {@link KeyKind#DEFAULT}
   * @return a copy
   */
  public ColumnDef<T> asKey(KeyKind kind) {
    return new ColumnDef<>(name, type, nullable, unique, index, indexType, kind, details);
  }

  /**
   * The same column with a default of the database.
   *
   * @param expression an expression of SQL
   * @return a copy
   */
  public ColumnDef<T> serverDefault(String expression) {
    return with(
        new ColumnDetails<>(expression, details.sequence(), details.choices(), details.helpText()));
  }

  /**
   * The same column with the next value of a sequence as the default of the database.
   *
   * @param sequence the name of the sequence
   * @return a copy
   */
  public ColumnDef<T> fromSequence(String sequence) {
    return with(
        new ColumnDetails<>(
            details.serverDefault(), sequence, details.choices(), details.helpText()));
  }

  /**
   * The same column with what it may hold, for people.
   *
   * @param choices in order
   * @return a copy
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final ColumnDef<T> choices(Choice<T>... choices) {
    return with(
        new ColumnDetails<>(
            details.serverDefault(), details.sequence(), List.of(choices), details.helpText()));
  }

  /**
   * The same column with a hint for people.
   *
   * @param text the hint
   * @return a copy
   */
  public ColumnDef<T> helpText(String text) {
    return with(
        new ColumnDetails<>(details.serverDefault(), details.sequence(), details.choices(), text));
  }

  private ColumnDef<T> with(ColumnDetails<T> other) {
    return new ColumnDef<>(name, type, nullable, unique, index, indexType, key, other);
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

  /**
   * Whether the database makes the value while it is left out.
   *
   * @return true for a key that it counts, for a sequence, and where it has a default
   */
  public boolean isServerMade() {
    return isGenerated() || details.serverDefault() != null || details.sequence() != null;
  }
}
