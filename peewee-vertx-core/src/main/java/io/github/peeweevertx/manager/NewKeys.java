package io.github.peeweevertx.manager;

import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.TableReader;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.Rendered;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;

/**
 * Learns the keys of new rows: from the rows that an insert returns, or from the client where the
 * database has no {@code RETURNING}.
 */
final class NewKeys {
  private final Executor executor;
  private final Dialect dialect;

  NewKeys(Executor executor) {
    this.executor = executor;
    this.dialect = executor.database().dialect();
  }

  /** What becomes of the values that the database made. */
  @FunctionalInterface
  interface Result<M, R> {
    /** The fields that are known, and their values in the form of the object. */
    R of(List<ValueField<M, ?>> fields, Object[] values);
  }

  /** Sends an insert of one row; gives what becomes of the values that the database made for it. */
  <M, R> Future<R> made(Rendered insert, List<ValueField<M, ?>> left, Result<M, R> result) {
    if (dialect.supports(Feature.INSERT_RETURNING)) {
      return executor.read(insert, rows -> result.of(left, returned(rows, left)));
    }
    List<ValueField<M, ?>> generated =
        left.stream().filter(field -> field.column().isGenerated()).toList();
    if (generated.isEmpty()) {
      if (left.stream().anyMatch(field -> field.column().isKey())) {
        dialect.require(
            Feature.INSERT_RETURNING, "Set the key before the object is created: it is not told.");
      }
      return executor.update(insert).map(rows -> result.of(List.of(), new Object[0]));
    }
    return executor
        .insert(insert)
        .map(id -> result.of(generated, new Object[] {attribute(generated.get(0), id)}));
  }

  private static <M> Object[] returned(RowSet<Row> rows, List<ValueField<M, ?>> fields) {
    for (Row row : rows) {
      return attributes(row, fields);
    }
    return new Object[fields.size()];
  }

  /** The values of a row that holds these fields, in the form of the object. */
  static <M> Object[] attributes(Row row, List<ValueField<M, ?>> fields) {
    Object[] values = new Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ModelTable.attribute(fields.get(i), row, i);
    }
    return values;
  }

  /** Sends an insert and gives the key of its last row, or what the client knows of it. */
  @SuppressWarnings("unchecked")
  <K> Future<K> last(Insert<?, K> insert) {
    Rendered statement = insert.sent(dialect);
    if (dialect.supports(Feature.INSERT_RETURNING)) {
      return executor.last(statement, insert.keyReader());
    }
    K given = insert.givenKey();
    ValueField<?, ?> generated = insert.table().generatedField();
    return given == null && generated != null
        ? executor.insert(statement).map(id -> (K) attribute(generated, id))
        : executor.update(statement).map(rows -> rows == 0 ? null : given);
  }

  /**
   * Sends an insert of one row with what the database computes, and reads the row.
   *
   * @param given the object with the values that are known
   */
  <M, K> Future<M> computed(ModelTable<M, K> table, Insert<M, K> insert, M given) {
    if (dialect.supports(Feature.INSERT_RETURNING)) {
      return executor.first(insert.returning().sql(dialect), new TableReader<>(table));
    }
    K key = table.keyFields().isEmpty() ? null : table.key(given);
    if (key == null && table.generatedField() == null) {
      dialect.require(
          Feature.INSERT_RETURNING, "Give the key as a value, so that the row can be read back.");
    }
    return last(insert)
        .compose(
            made ->
                executor.first(
                    executor
                        .database()
                        .statements(table)
                        .selectById()
                        .ofKey(key == null ? made : key),
                    new TableReader<>(table)));
  }

  /** The kinds of key that a database makes are two. */
  private static Object attribute(ValueField<?, ?> generated, Long id) {
    if (id != null && generated.type().javaType() == Integer.class) {
      return Math.toIntExact(id);
    }
    return id;
  }
}
