package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/**
 * A delete. Without a condition it is refused unless {@link #all} says that every row is meant. A
 * value: every step gives a copy.
 *
 * @param <M> the model
 */
public final class Delete<M> extends Returns<M> implements WriteQuery {
  private final ModelTable<M, ?> table;
  private final WriteParts parts;

  private Delete(ModelTable<M, ?> table, WriteParts parts) {
    this.table = table;
    this.parts = parts;
  }

  static <M> Delete<M> of(ModelTable<M, ?> table) {
    return new Delete<>(table, WriteParts.NONE);
  }

  @Override
  ModelTable<M, ?> target() {
    return table;
  }

  private Delete<M> with(WriteParts changed) {
    used();
    return new Delete<>(table, changed);
  }

  /**
   * Only rows for which all conditions hold, and those that were said before.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Delete<M> where(Condition... conditions) {
    return with(parts.where(conditions));
  }

  /**
   * Rows for which the conditions before hold, or one of these.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Delete<M> orWhere(Condition... conditions) {
    return with(parts.orWhere(conditions));
  }

  /**
   * Every row is meant.
   *
   * @return a copy that needs no condition
   */
  public Delete<M> all() {
    return with(parts.all());
  }

  /**
   * Other sources, for conditions.
   *
   * @param sources tables, subqueries, named queries
   * @return a copy
   */
  public Delete<M> using(Joinable... sources) {
    return with(parts.from(sources));
  }

  /**
   * Named queries in front of the statement, in place of those before.
   *
   * @param ctes the named queries
   * @return a copy
   */
  public Delete<M> with(Cte... ctes) {
    return with(parts.with(ctes));
  }

  /**
   * The order in which rows are deleted; MySQL only.
   *
   * @param terms expressions and directions
   * @return a copy
   */
  public Delete<M> orderBy(Sortable... terms) {
    return with(parts.orderBy(terms));
  }

  /**
   * At most so many rows; MySQL only.
   *
   * @param limit not negative
   * @return a copy
   */
  public Delete<M> limit(long limit) {
    Node bound = new ParamNode(SqlTypes.BIGINT, Args.notNegative(limit, "the limit"));
    return with(parts.limit(bound));
  }

  @Override
  DeleteNode node(List<Node> returning) {
    used();
    parts.requireMeant("delete", table);
    return new DeleteNode(
        parts.ctes(),
        table.source(),
        parts.from(),
        parts.where(),
        parts.orderBy(),
        parts.limit(),
        returning);
  }

  @Override
  public Node statement(Dialect dialect) {
    return node(List.of());
  }

  @Override
  public Class<M> modelClass() {
    return table.modelClass();
  }

  /** What it is; for people, it holds no values. */
  @Override
  public String toString() {
    return "DELETE " + table;
  }
}
