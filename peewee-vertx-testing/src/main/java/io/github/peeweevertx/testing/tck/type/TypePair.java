package io.github.peeweevertx.testing.tck.type;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.server.DatabaseKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One row of the page of types: a field, values that have to come back, and values that have to be
 * refused.
 *
 * @param <M> the model
 * @param <T> the Java type
 * @param java the field in Java, as the page says it
 * @param table the table
 * @param fresh an object whose fields hold anything
 * @param field the field
 * @param random makes one value
 * @param edges values that come back everywhere
 * @param stored what becomes of a value that comes back
 * @param same whether two values are the same one
 * @param special values that come back on some servers, and are refused on others
 */
public record TypePair<M, T>(
    String java,
    ModelTable<M, ?> table,
    M fresh,
    ValueField<M, T> field,
    Function<Random, T> random,
    List<T> edges,
    UnaryOperator<T> stored,
    BiPredicate<T, T> same,
    List<Special<T>> special) {

  /**
   * A value that not every server takes.
   *
   * @param <T> the Java type
   * @param label what the page calls it
   * @param value the value
   * @param code the error where it is refused
   * @param refusing where it is refused
   */
  public record Special<T>(String label, T value, ErrorCode code, List<DatabaseKind> refusing) {}

  /** A row whose values come back as they are. */
  @SafeVarargs
  static <M, T> TypePair<M, T> of(
      String java,
      ModelTable<M, ?> table,
      M fresh,
      ValueField<M, T> field,
      Function<Random, T> random,
      T... edges) {
    return new TypePair<>(
        java,
        table,
        fresh,
        field,
        random,
        Arrays.asList(edges),
        value -> value,
        Objects::deepEquals,
        List.of());
  }

  /** The same row, whose values come back in another form. */
  TypePair<M, T> storedAs(UnaryOperator<T> form) {
    return new TypePair<>(java, table, fresh, field, random, edges, form, same, special);
  }

  /** The same row, with a looser idea of what is the same. */
  TypePair<M, T> comparedBy(BiPredicate<T, T> other) {
    return new TypePair<>(java, table, fresh, field, random, edges, stored, other, special);
  }

  /** The same row, with a value that some servers refuse and the others give back. */
  TypePair<M, T> refused(String label, T value, ErrorCode code, DatabaseKind... refusing) {
    List<Special<T>> more = new ArrayList<>(special);
    more.add(new Special<>(label, value, code, List.of(refusing)));
    return new TypePair<>(java, table, fresh, field, random, edges, stored, same, more);
  }

  /**
   * The column type, as the page says it.
   *
   * @param dialect the dialect
   * @return a dash where the database has none
   */
  public String columnType(Dialect dialect) {
    try {
      return dialect.columnType(field.type());
    } catch (UnsupportedSqlException none) {
      return "–";
    }
  }

  /**
   * What is refused, as the page says it.
   *
   * @return empty where nothing is
   */
  public String refusals() {
    return special.stream()
        .map(
            each ->
                each.label()
                    + ": "
                    + each.code().code()
                    + " on "
                    + each.refusing().stream()
                        .map(DatabaseKind::title)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }

  @Override
  public String toString() {
    return field + " (" + java + ")";
  }
}
