package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.Subquery;
import io.github.peeweevertx.ast.ValuesNode;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Rows of values that stand in the statement itself: a source, or the right side of IN. */
public final class ValuesList extends Columns {
  private final DerivedSource source;

  private ValuesList(ValuesNode values, String alias, List<String> columns) {
    this.source = new DerivedSource(values, alias, columns, false);
  }

  /**
   * A list of rows.
   *
   * @param rows the rows, all of one width; a value may be an expression
   * @return the list; its columns go by the names that the database gives them
   */
  public static ValuesList of(List<? extends List<?>> rows) {
    List<RowNode> nodes = new ArrayList<>();
    for (List<?> row : Args.given(rows, "rows")) {
      List<Node> values = new ArrayList<>();
      for (Object value : Args.given(row, "a row")) {
        values.add(Literals.node(value));
      }
      nodes.add(new RowNode(values));
    }
    int width = nodes.isEmpty() ? 0 : nodes.get(0).nodes().size();
    if (width == 0 || nodes.stream().anyMatch(row -> row.nodes().size() != width)) {
      throw Args.invalid("rows must have at least one value each, all as many as the first");
    }
    return new ValuesList(new ValuesNode(typed(nodes)), null, List.of());
  }

  /** A null has the type of the values below it: the first row tells the types of the columns. */
  private static List<RowNode> typed(List<RowNode> rows) {
    List<Node> first = new ArrayList<>(rows.get(0).nodes());
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i) instanceof ParamNode param && param.value() == null) {
        first.set(i, new ParamNode(typeOf(rows, i), null));
      }
    }
    List<RowNode> typed = new ArrayList<>(rows);
    typed.set(0, new RowNode(first));
    return typed;
  }

  private static SqlType<?> typeOf(List<RowNode> rows, int column) {
    for (RowNode row : rows) {
      if (row.nodes().get(column) instanceof ParamNode param && param.value() != null) {
        return param.type();
      }
    }
    return SqlTypes.TEXT;
  }

  @Override
  public DerivedSource source() {
    return source;
  }

  /**
   * The same list with names.
   *
   * @param alias the name of the list, null for a numbered one
   * @param columns the names of its columns, in order
   * @return a source of its own
   */
  public ValuesList as(String alias, String... columns) {
    return new ValuesList((ValuesNode) source.query(), alias, Args.all("columns", columns));
  }

  /**
   * The list where a set of values is expected.
   *
   * @param <T> the type of the values
   * @return the subquery
   */
  public <T> Subquery<T> asSubquery() {
    return source::query;
  }

  /**
   * The list as a named query in front of others.
   *
   * @param name the name
   * @return the named query
   */
  public Cte cte(String name) {
    return Cte.of(name, source.query());
  }
}
