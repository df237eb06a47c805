package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.SqlRenderer;
import java.util.List;

/**
 * An insert that answers with the number of rows.
 *
 * @param <M> the model
 */
public final class InsertCount<M> implements WriteQuery {
  private final Insert<M, ?> insert;

  InsertCount(Insert<M, ?> insert) {
    this.insert = insert;
  }

  @Override
  public Node statement(Dialect dialect) {
    return insert.node(List.of());
  }

  @Override
  public Rendered sent(Dialect dialect) {
    return SqlRenderer.render(insert.sent(List.of(), dialect), dialect);
  }

  @Override
  public Class<M> modelClass() {
    return insert.table().modelClass();
  }

  /** What it is; for people, it holds no values. */
  @Override
  public String toString() {
    return insert.toString();
  }
}
