package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.NestedArrayExpr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/**
 * A column of arrays of arrays. It is read as text, because the client reads only arrays of one
 * dimension: SQL written by hand has to select {@code CAST(column AS TEXT)}.
 *
 * @param <M> the model
 * @param <T> the Java type of the column, a list of lists
 * @param <E> the Java type of the innermost elements
 */
public final class NestedArrayField<M, T, E> extends ValueField<M, T>
    implements NestedArrayExpr<T, E> {
  private final List<Node> columns;

  NestedArrayField(ModelType<M, ?> table, String name, ColumnDef<T> column) {
    super(table, name, column);
    this.columns = List.of(new CastNode(node(), SqlTypes.TEXT, null));
  }

  @Override
  public List<Node> columns() {
    return columns;
  }
}
