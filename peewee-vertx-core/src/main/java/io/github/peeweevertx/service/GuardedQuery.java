package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.NodeQuery;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** A query that the guard has let through. Its rows are read as they are, with their names once. */
final class GuardedQuery implements RowQuery<Object[]>, NodeQuery {
  private final QueryNode node;
  private final Names names = new Names();

  GuardedQuery(QueryNode node) {
    this.node = node;
  }

  /** Reads rows, and remembers what the first one calls its columns. */
  static final class Names implements RowReader<Object[]> {
    private List<String> columns;

    @Override
    public Object[] read(Row row) {
      Object[] values = new Object[row.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.getValue(i);
      }
      if (columns == null) {
        columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
          columns.add(row.getColumnName(i));
        }
      }
      return values;
    }

    WireRows with(List<Object[]> rows) {
      return new WireRows(columns == null ? List.of() : columns, rows);
    }
  }

  WireRows with(List<Object[]> rows) {
    return names.with(rows);
  }

  @Override
  public QueryNode statement(Dialect dialect) {
    return node;
  }

  @Override
  public RowReader<Object[]> reader() {
    return names;
  }

  @Override
  public Class<?> modelClass() {
    return null;
  }
}
