package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.WriteNode;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.NodeQuery;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.sql.SqlRenderer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A statement that writes and gives back something of each row that it wrote. Refused by dialects
 * without RETURNING when it is built. A value: every step gives a copy.
 *
 * @param <R> what one row gives
 */
public final class Returning<R> implements RowQuery<R>, NodeQuery {
  private final Returns<?> write;
  private final List<? extends Selection<?>> columns;
  private final RowShape<R> shape;
  private final Class<?> modelClass;

  Returning(
      Returns<?> write,
      List<? extends Selection<?>> columns,
      RowShape<R> shape,
      Class<?> modelClass) {
    this.write = write;
    this.columns = columns;
    this.shape = shape;
    this.modelClass = modelClass;
  }

  private WriteNode node() {
    return write.node(Args.columns(columns));
  }

  @Override
  public Node statement(Dialect dialect) {
    return node();
  }

  @Override
  public Rendered sent(Dialect dialect) {
    return SqlRenderer.render(write.sent(Args.columns(columns), dialect), dialect);
  }

  @Override
  public RowReader<R> reader() {
    return shape.reader(columns);
  }

  @Override
  public Class<?> modelClass() {
    return modelClass;
  }

  private <T> Returning<T> shaped(RowShape<T> other) {
    return new Returning<>(write, columns, other, modelClass);
  }

  /**
   * The same rows as maps, named as in {@link SelectQuery#asMaps}.
   *
   * @return a copy
   */
  public Returning<Map<String, Object>> asMaps() {
    return shaped(MapShape.MAP);
  }

  /**
   * The same rows as JSON, named as in {@link SelectQuery#asMaps}.
   *
   * @return a copy
   */
  public Returning<JsonObject> asJson() {
    return shaped(JsonShape.JSON);
  }

  /**
   * The same rows, each turned into something else.
   *
   * @param <T> what it becomes
   * @param mapper called once per row on the event loop: it must not block
   * @return a copy
   */
  public <T> Returning<T> map(Function<? super R, ? extends T> mapper) {
    Args.given(mapper, "the mapper");
    RowShape<R> own = shape;
    return shaped(
        columns -> {
          RowReader<R> reader = own.reader(columns);
          return row -> mapper.apply(reader.read(row));
        });
  }

  /**
   * This statement as a named query in front of others; only where a database lets it write there.
   *
   * @param name the name
   * @return the named query
   */
  public Cte cte(String name) {
    return Cte.of(name, node());
  }

  /** What it is; for people, it holds no values. */
  @Override
  public String toString() {
    Supplier<String> model = () -> modelClass == null ? "" : " of " + modelClass.getSimpleName();
    return "RETURNING " + columns + model.get();
  }
}
