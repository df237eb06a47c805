package io.github.peeweevertx.type;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
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

  /** What the database has to know of it. */
  private record Shape(
      Kind kind,
      int length,
      int scale,
      SqlType<?> element,
      String name,
      List<String> words,
      boolean given) {
    Shape(Kind kind) {
      this(kind, 0, 0, null, null, List.of(), false);
    }
  }

  private final Class<?> javaType;
  private final Shape shape;
  private final Function<T, Object> binder;
  private final Reader<T> reader;
  private final Function<Object, T> decoder;

  private SqlType(
      Class<?> javaType,
      Shape shape,
      Function<T, Object> binder,
      Reader<T> reader,
      Function<Object, T> decoder) {
    this.javaType = Objects.requireNonNull(javaType, "javaType");
    this.shape = shape;
    this.binder = binder;
    this.reader = Objects.requireNonNull(reader, "reader");
    this.decoder = decoder;
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
    Objects.requireNonNull(kind, "kind");
    return new SqlType<>(javaType, new Shape(kind), null, reader, javaType::cast);
  }

  /** A type whose values the driver gives and takes in another form. */
  static <T> SqlType<T> of(
      Class<?> javaType, Kind kind, Function<T, Object> binder, Function<Object, T> decoder) {
    return new SqlType<>(javaType, new Shape(kind), binder, decoding(decoder), decoder);
  }

  private static <T> Reader<T> decoding(Function<Object, T> decoder) {
    return (row, index) -> {
      Object value = row.getValue(index);
      try {
        return value == null ? null : decoder.apply(value);
      } catch (ClassCastException mismatch) {
        throw Mismatch.of(row, index, "a value of another type", mismatch);
      }
    };
  }

  /**
   * The same type with a size.
   *
   * @param length characters or digits
   * @param scale digits after the point
   * @return a copy
   */
  public SqlType<T> sized(int length, int scale) {
    return shaped(
        new Shape(kind(), length, scale, shape.element, shape.name, shape.words, shape.given));
  }

  /**
   * The same values in a column of another family, which the driver gives and takes alike.
   *
   * @param kind the family
   * @return a copy
   */
  public SqlType<T> as(Kind kind) {
    return shaped(
        new Shape(
            kind, shape.length, shape.scale, shape.element, shape.name, shape.words, shape.given));
  }

  /**
   * The same values in a type of the database that has a name of its own.
   *
   * @param name the name of the type
   * @return a copy
   */
  public SqlType<T> named(String name) {
    return shaped(
        new Shape(
            kind(), shape.length, shape.scale, shape.element, name, shape.words, shape.given));
  }

  /**
   * The same values in a type of the database that knows some words only.
   *
   * @param name the name of the type, where it has one
   * @param words the words, in order
   * @return a copy
   */
  public SqlType<T> named(String name, List<String> words) {
    return shaped(
        new Shape(
            kind(), shape.length, shape.scale, shape.element, name, List.copyOf(words), false));
  }

  /**
   * The same type of a value that stands beside no column of its type: what stands around it tells
   * the database another type perhaps.
   *
   * @return a copy
   */
  public SqlType<T> given() {
    return shaped(
        new Shape(kind(), shape.length, shape.scale, shape.element, shape.name, shape.words, true));
  }

  /**
   * Whether a value of it stands beside no column of its type.
   *
   * @return see {@link #given}
   */
  public boolean isGiven() {
    return shape.given;
  }

  private SqlType<T> shaped(Shape other) {
    return new SqlType<>(javaType, other, binder, reader, decoder);
  }

  /**
   * The same type, with values changed on their way to the database and back.
   *
   * @param toDatabase applied to each value that is bound, never to null
   * @param fromDatabase applied to each value that is read, never to null
   * @return a copy
   */
  public SqlType<T> adjusted(Function<T, T> toDatabase, Function<T, T> fromDatabase) {
    return mapped(javaType, toDatabase, fromDatabase);
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
    return mapped(javaType, converter::toDatabase, converter::fromDatabase);
  }

  private <J> SqlType<J> mapped(
      Class<?> javaType, Function<J, T> toDatabase, Function<T, J> fromDatabase) {
    return new SqlType<>(
        javaType,
        shape,
        value -> bind(toDatabase.apply(value)),
        (row, index) -> {
          T value = reader.read(row, index);
          return value == null ? null : fromDatabase.apply(value);
        },
        given -> {
          T value = decode(given);
          return value == null ? null : fromDatabase.apply(value);
        });
  }

  /**
   * Lists of this type.
   *
   * @return the type of an array; a null among the elements stays null
   */
  public SqlType<List<T>> array() {
    Shape list = new Shape(Kind.ARRAY, 0, 0, this, null, List.of(), false);
    Function<Object, List<T>> decoder = this::decodeAll;
    return new SqlType<>(List.class, list, this::bindAll, decoding(decoder), decoder);
  }

  private Object bindAll(List<T> values) {
    Object[] array = new Object[values.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = bind(values.get(i));
    }
    return array;
  }

  private List<T> decodeAll(Object given) {
    Object[] values =
        given instanceof String text
            ? TextValues.read(innermost().kind(), ArrayText.read(text))
            : (Object[]) given;
    List<T> list = new ArrayList<>(values.length);
    for (Object value : values) {
      list.add(decode(value));
    }
    return list;
  }

  /**
   * A value that the driver gave, in the form of the field.
   *
   * @param given what the driver gave, may be null
   * @return null for null
   */
  public T decode(Object given) {
    return given == null ? null : decoder.apply(given);
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
    return shape.kind;
  }

  /**
   * Characters of a text, digits of a decimal.
   *
   * @return 0 where the family has no size
   */
  public int length() {
    return shape.length;
  }

  /**
   * Digits after the point of a decimal.
   *
   * @return 0 where the family has no scale
   */
  public int scale() {
    return shape.scale;
  }

  /**
   * The type of what is in an array.
   *
   * @return null for any other family
   */
  public SqlType<?> element() {
    return shape.element;
  }

  /**
   * The type of what is in an array, and in the arrays in it.
   *
   * @return this type for any other family
   */
  public SqlType<?> innermost() {
    return shape.element == null ? this : shape.element.innermost();
  }

  /**
   * The name of a type that is the database's own.
   *
   * @return null for any other family
   */
  public String name() {
    return shape.name;
  }

  /**
   * The words of an enum type.
   *
   * @return in order; empty for any other family
   */
  public List<String> words() {
    return shape.words;
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
    int length = shape.length;
    String size =
        length == 0 ? "" : "(" + length + (shape.scale == 0 ? ")" : "," + shape.scale + ")");
    String of = shape.element == null ? "" : " of " + shape.element;
    return kind() + size + of + " as " + javaType.getSimpleName();
  }
}
