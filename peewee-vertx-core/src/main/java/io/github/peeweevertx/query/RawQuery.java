package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.NodeQuery;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A whole statement that the user wrote. Its rows are read by the names of their columns, in any
 * order. A value: every step gives a copy.
 *
 * @param <R> what one row gives
 */
public final class RawQuery<R> implements RowQuery<R>, NodeQuery {
  private final RawNode node;
  private final RowReader<R> reader;
  private final Class<?> modelClass;

  private RawQuery(RawNode node, RowReader<R> reader, Class<?> modelClass) {
    this.node = node;
    this.reader = reader;
    this.modelClass = modelClass;
  }

  static <M> RawQuery<M> of(ModelType<M, ?> table, RawNode node) {
    return new RawQuery<>(node, ModelShape.byName(table), table.modelClass());
  }

  /**
   * A statement without a model.
   *
   * @param text the statement, with {@code ?} for each value; see {@link Sql}
   * @param values values to be bound, in order
   * @return the query; rows are maps
   */
  public static RawQuery<Map<String, Object>> of(String text, Object... values) {
    return new RawQuery<>(RawText.positional(text, values), MapShape::byName, null);
  }

  /**
   * A statement without a model.
   *
   * @param text the statement, with {@code #{name}} for each value
   * @param values values to be bound
   * @return the query; rows are maps
   */
  public static RawQuery<Map<String, Object>> of(String text, Map<String, ?> values) {
    return new RawQuery<>(RawText.named(text, values), MapShape::byName, null);
  }

  @Override
  public Node statement(Dialect dialect) {
    return node;
  }

  @Override
  public RowReader<R> reader() {
    return reader;
  }

  @Override
  public Class<?> modelClass() {
    return modelClass;
  }

  private <T> RawQuery<T> read(RowReader<T> other) {
    return new RawQuery<>(node, other, modelClass);
  }

  /**
   * The same rows as maps from the name of a column to what the driver gives.
   *
   * @return a copy
   */
  public RawQuery<Map<String, Object>> asMaps() {
    return read(MapShape::byName);
  }

  /**
   * The same rows as JSON, by the names of their columns.
   *
   * @return a copy
   */
  public RawQuery<JsonObject> asJson() {
    return read(row -> JsonShape.json(MapShape.byName(row)));
  }

  /**
   * The same rows as lists of what the driver gives.
   *
   * @return a copy
   */
  public RawQuery<List<Object>> asLists() {
    return read(RawQuery::values);
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      values.add(row.getValue(i));
    }
    return values;
  }

  /**
   * The same rows, each turned into something else.
   *
   * @param <T> what it becomes
   * @param mapper called once per row on the event loop: it must not block
   * @return a copy
   */
  public <T> RawQuery<T> map(Function<? super R, ? extends T> mapper) {
    Args.given(mapper, "the mapper");
    return read(new MappedShape.Mapped<>(reader, mapper));
  }

  /** What it is; the text may be long and hold secrets. */
  @Override
  public String toString() {
    return "RawQuery" + (modelClass == null ? "" : " of " + modelClass.getSimpleName());
  }
}
