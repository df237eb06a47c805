package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.AliasNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.ast.TemporalExpr;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;

/** A source that is no model: its columns are named by what was selected into them. */
abstract class Columns implements Joinable, Selectable<Map<String, Object>> {
  private static final Expr<Object> ALL = Expr.of(new StarNode(null), SqlTypes.OBJECT);

  @Override
  public final SelectStart<Map<String, Object>> begin() {
    SelectParts parts = new SelectParts();
    parts.from = List.of(new io.github.peeweevertx.ast.FromNode(source(), List.of()));
    parts.joins = Joins.NONE.startingAt(this);
    return new SelectStart<>(parts, MapShape.MAP, null);
  }

  /**
   * All of its columns, as maps.
   *
   * @return the select
   */
  public final Select<Map<String, Object>> select() {
    return select(new Selection<?>[] {ALL});
  }

  /**
   * All of its columns, for a select list that is read as maps or JSON.
   *
   * @return the expression
   */
  public final Expr<Object> star() {
    return Expr.of(new StarNode(source()), SqlTypes.OBJECT);
  }

  /**
   * A column by its name.
   *
   * @param <T> the Java type
   * @param name the name as it stands in the database
   * @param type how its values are bound and read
   * @return the column
   */
  public final <T> Expr<T> col(String name, SqlType<T> type) {
    return Expr.of(new ColumnNode(source(), Args.given(name, "name")), Args.given(type, "type"));
  }

  /**
   * The column that an expression was selected into.
   *
   * @param <T> the Java type
   * @param selected a column, or an expression with an alias
   * @return the column of this source
   */
  public final <T> Expr<T> col(Expr<T> selected) {
    return Expr.of(node(selected), selected.type());
  }

  /**
   * The column that a number was selected into.
   *
   * @param <N> the type of the number
   * @param selected a column, or an expression with an alias
   * @return the column of this source
   */
  public final <N extends Number> NumberExpr<N> col(NumberExpr<N> selected) {
    return NumberExpr.number(node(selected), selected.type());
  }

  /**
   * The column that a text was selected into.
   *
   * @param selected a column, or an expression with an alias
   * @return the column of this source
   */
  public final StringExpr col(StringExpr selected) {
    return StringExpr.text(node(selected), selected.type());
  }

  /**
   * The column that a date or time was selected into.
   *
   * @param <T> the type of the date or time
   * @param selected a column, or an expression with an alias
   * @return the column of this source
   */
  public final <T extends Temporal> TemporalExpr<T> col(TemporalExpr<T> selected) {
    return TemporalExpr.temporal(node(selected), selected.type());
  }

  private ColumnNode node(Expr<?> selected) {
    Source source = source();
    if (Args.given(selected, "the column").node() instanceof ColumnNode column) {
      return new ColumnNode(source, column.column());
    }
    if (selected.node() instanceof AliasNode alias) {
      return new ColumnNode(source, alias.alias());
    }
    throw Args.query(
        "A column of "
            + source.label()
            + " needs a name. Say as(\"name\") on the expression where it is selected.");
  }
}
