package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.sqlclient.Row;
import java.util.Objects;
import java.util.function.Function;

/**
 * How one Java type is stored: its family, its size, how a value is given to the driver, how one is
 * read from a row. A value; shared freely. The ready-made ones stand in {@link SqlTypes}.
 *
 * @param <T> the Java type
 */
public final class SqlType<T> {
  /**
   * Reads a column.
   *
   * @param <T> the Java type
   */
  @FunctionalInterface
  public interface Reader<T> {
    /**
     * Reads one column of one row.
     *
     * @param row the row
     * @param index the column, from 0
     * @return the value, null for NULL
     */
    T read(Row row, int index);
  }

  private final Class<?> javaType;
  private final Kind kind;
  private final int length;
  private final int scale;
  private final Function<T, Object> binder;
  private final Reader<T> reader;

  private SqlType(
      Class<?> javaType,
      Kind kind,
      int length,
      int scale,
      Function<T, Object> binder,
      Reader<T> reader) {
    this.javaType = Objects.requireNonNull(javaType, "javaType");
    this.kind = Objects.requireNonNull(kind, "kind");
    this.length = length;
    this.scale = scale;
    this.binder = binder;
    this.reader = Objects.requireNonNull(reader, "reader");
  }

  /**
   * A type whose values the driver takes as they are.
   *
   * @param <T> the Java type
   * @param javaType its class
   * @param kind the family
   * @param reader how a column is read
   * @return the type
   */
  public static <T> SqlType<T> of(Class<T> javaType, Kind kind, Reader<T> reader) {
    return new SqlType<>(javaType, kind, 0, 0, null, reader);
  }

  /**
   * The same type with a size.
   *
   * @param length characters or digits
   * @param scale digits after the point
   * @return a copy
   */
  public SqlType<T> sized(int length, int scale) {
    return new SqlType<>(javaType, kind, length, scale, binder, reader);
  }

  /**
   * The same type, with values changed on their way to the database and back.
   *
   * @param toDatabase applied to each value that is bound, never to null
   * @param fromDatabase applied to each value that is read, never to null
   * @return a copy
   */
  public SqlType<T> adjusted(Function<T, T> toDatabase, Function<T, T> fromDatabase) {
    return new SqlType<>(
        javaType,
        kind,
        length,
        scale,
        value -> bind(toDatabase.apply(value)),
        (row, index) -> {
          T value = reader.read(row, index);
          return value == null ? null : fromDatabase.apply(value);
        });
  }

  /**
   * A Java type stored as this one.
   *
   * @param <J> the Java type of the field
   * @param javaType its class
   * @param converter the converter
   * @return a type of the same family and size
   */
  public <J> SqlType<J> convertedBy(Class<? super J> javaType, Converter<J, T> converter) {
    return new SqlType<>(
        javaType,
        kind,
        length,
        scale,
        value -> bind(converter.toDatabase(value)),
        (row, index) -> {
          T value = reader.read(row, index);
          return value == null ? null : converter.fromDatabase(value);
        });
  }

  /**
   * The class of the values.
   *
   * @return for a converted type, the class of the field
   */
  public Class<?> javaType() {
    return javaType;
  }

  /**
   * The family.
   *
   * @return never null
   */
  public Kind kind() {
    return kind;
  }

  /**
   * Characters of a text, digits of a decimal.
   *
   * @return 0 where the family has no size
   */
  public int length() {
    return length;
  }

  /**
   * Digits after the point of a decimal.
   *
   * @return 0 where the family has no scale
   */
  public int scale() {
    return scale;
  }

  /**
   * A value in the form that the driver takes.
   *
   * @param value may be null
   * @return null for null
   * @throws DataException with {@link ErrorCode#INVALID_VALUE} when a converter fails, whose
   *     exception is the cause
   */
  public Object bind(T value) {
    if (value == null || binder == null) {
      return value;
    }
    try {
      return binder.apply(value);
    } catch (PeeweeException known) {
      throw known;
    } catch (RuntimeException failure) {
      // The message of a converter's exception may hold the value, so that only its class is named.
      throw new DataException(
          ErrorCode.INVALID_VALUE,
          "The statement was not sent: a value could not be brought to "
              + this
              + " ("
              + failure.getClass().getSimpleName()
              + "). The cause tells more.",
          ServerError.NONE,
          failure);
    }
  }

  /**
   * Reads one column.
   *
   * @param row the row
   * @param index the column, from 0
   * @return the value, null for NULL
   */
  public T read(Row row, int index) {
    return reader.read(row, index);
  }

  @Override
  public String toString() {
    String size = length == 0 ? "" : "(" + length + (scale == 0 ? ")" : "," + scale + ")");
    return kind + size + " as " + javaType.getSimpleName();
  }
}
