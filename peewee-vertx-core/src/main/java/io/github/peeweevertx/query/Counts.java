package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/** Wraps a query into another one that only asks how many rows there are, or whether any. */
final class Counts {
  static final Expr<Integer> ONE = Expr.of(new KeywordNode(Keyword.ONE), SqlTypes.INTEGER);
  private static final Expr<Long> ROWS =
      Expr.of(FunctionNode.of("COUNT", ONE.node()), SqlTypes.BIGINT);

  private Counts() {}

  static Select<Long> of(QueryNode query, Class<?> model) {
    return around(query, "_wrapped", ROWS, model);
  }

  static Select<Integer> exists(QueryNode query, Class<?> model) {
    return around(query, null, ONE, model).limit(1);
  }

  private static <T> Select<T> around(
      QueryNode query, String alias, Expr<T> column, Class<?> model) {
    SelectParts parts = new SelectParts();
    parts.columns = List.of(column);
    parts.from =
        List.of(new FromNode(new DerivedSource(query, alias, List.of(), false), List.of()));
    return new Select<>(parts, columns -> row -> column.read(row, 0), model);
  }
}
