package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.meta.ReferenceField;
import java.util.ArrayList;
import java.util.List;

/**
 * The sources of a select.
 *
 * @param <R> what one row gives
 */
public abstract class SelectJoins<R> extends SelectClauses<R> {
  SelectJoins(SelectParts parts, RowShape<R> shape, Class<?> modelClass) {
    super(parts, shape, modelClass);
  }

  /**
   * The sources, in place of those before and of all joins.
   *
   * @param sources tables, subqueries, named queries
   * @return a copy
   */
  public Select<R> from(Joinable... sources) {
    List<FromNode> from = new ArrayList<>();
    for (Joinable each : Args.some("sources", sources)) {
      from.add(new FromNode(each.source(), List.of()));
    }
    return change(
        copy -> {
          copy.from = from;
          copy.joins = Joins.NONE.startingAt(parts.joins.context());
        });
  }

  private Select<R> joined(Joinable from, JoinType type, Joinable to) {
    Joinable start = from == null ? parts.joins.context() : from;
    return change(copy -> copy.joins = copy.joins.join(start, type, to));
  }

  /**
   * Rows that meet. Between models the only foreign key tells how, in either direction; behind the
   * join the next one starts from the model that was joined.
   *
   * @param table what is joined
   * @return a copy; the condition is looked for when the query is written, so {@code on} may follow
   */
  public Select<R> join(Joinable table) {
    return joined(null, JoinType.INNER, table);
  }

  /**
   * A join of a given kind.
   *
   * @param type the kind
   * @param table what is joined
   * @return a copy
   */
  public Select<R> join(JoinType type, Joinable table) {
    return joined(null, Args.given(type, "type"), table);
  }

  /**
   * Rows that meet, and all others of this side.
   *
   * @param table what is joined
   * @return a copy
   */
  public Select<R> leftJoin(Joinable table) {
    return joined(null, JoinType.LEFT, table);
  }

  /**
   * Rows that meet, and all others of the joined side.
   *
   * @param table what is joined
   * @return a copy
   */
  public Select<R> rightJoin(Joinable table) {
    return joined(null, JoinType.RIGHT, table);
  }

  /**
   * Rows that meet, and all others of both sides.
   *
   * @param table what is joined
   * @return a copy
   */
  public Select<R> fullJoin(Joinable table) {
    return joined(null, JoinType.FULL, table);
  }

  /**
   * Every row with every row; takes no condition.
   *
   * @param table what is joined
   * @return a copy
   */
  public Select<R> crossJoin(Joinable table) {
    return joined(null, JoinType.CROSS, table);
  }

  /**
   * Rows that agree in all columns of the same name; takes no condition.
   *
   * @param table what is joined
   * @return a copy
   */
  public Select<R> naturalJoin(Joinable table) {
    return joined(null, JoinType.NATURAL, table);
  }

  /**
   * A subquery that may use the columns of the sources left of it. Without {@code on} every row
   * meets.
   *
   * @param subquery the subquery
   * @return a copy
   */
  public Select<R> joinLateral(Joinable subquery) {
    return joined(null, JoinType.LATERAL, subquery);
  }

  /**
   * The same, with all rows of this side.
   *
   * @param subquery the subquery
   * @return a copy
   */
  public Select<R> leftJoinLateral(Joinable subquery) {
    return joined(null, JoinType.LEFT_LATERAL, subquery);
  }

  /**
   * A join that starts from another source than the last one joined.
   *
   * @param from a source of this query
   * @param table what is joined
   * @return a copy
   */
  public Select<R> joinFrom(Joinable from, Joinable table) {
    return joined(Args.given(from, "from"), JoinType.INNER, table);
  }

  /**
   * A join of a given kind that starts from another source than the last one joined.
   *
   * @param from a source of this query
   * @param type the kind
   * @param table what is joined
   * @return a copy
   */
  public Select<R> joinFrom(Joinable from, JoinType type, Joinable table) {
    return joined(Args.given(from, "from"), Args.given(type, "type"), table);
  }

  /**
   * The condition of the last join.
   *
   * @param conditions all have to hold
   * @return a copy
   */
  public Select<R> on(Condition... conditions) {
    return change(copy -> copy.joins = copy.joins.on(conditions));
  }

  /**
   * The foreign key of the last join, where there are several.
   *
   * @param reference the reference, of either side
   * @return a copy
   */
  public Select<R> on(ReferenceField<?, ?, ?> reference) {
    return change(copy -> copy.joins = copy.joins.on(reference));
  }

  /**
   * The next join starts from this source.
   *
   * @param table a source of this query
   * @return a copy
   */
  public Select<R> switchTo(Joinable table) {
    return change(copy -> copy.joins = copy.joins.startingAt(Args.given(table, "table")));
  }
}
