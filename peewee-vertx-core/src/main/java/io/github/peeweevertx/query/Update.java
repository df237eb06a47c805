package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.SetNode;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An update. Without a condition it is refused unless {@link #all} says that every row is meant. A
 * value: every step gives a copy.
 *
 * @param <M> the model
 */
public final class Update<M> extends Returns<M> implements WriteQuery {
  private final ModelTable<M, ?> table;
  private final List<Assignment<M>> assignments;
  private final WriteParts parts;

  private Update(ModelTable<M, ?> table, List<Assignment<M>> assignments, WriteParts parts) {
    this.table = table;
    this.assignments = assignments;
    this.parts = parts;
  }

  static <M> Update<M> of(ModelTable<M, ?> table, Iterable<? extends Assignment<M>> assignments) {
    return new Update<M>(table, List.of(), WriteParts.NONE).set(assignments);
  }

  @Override
  ModelTable<M, ?> target() {
    return table;
  }

  private Update<M> with(WriteParts changed) {
    used();
    return new Update<>(table, assignments, changed);
  }

  /**
   * Writes another column, or something else to a column.
   *
   * @param assignment the column and its value
   * @return a copy
   */
  public Update<M> set(Assignment<M> assignment) {
    return set(List.of(Args.given(assignment, "the assignment")));
  }

  /**
   * Writes other columns.
   *
   * @param more the columns and their values
   * @return a copy
   */
  public Update<M> set(Iterable<? extends Assignment<M>> more) {
    used();
    List<Assignment<M>> all = new ArrayList<>(assignments);
    for (Assignment<M> each : Args.given(more, "the assignments")) {
      Args.given(each, "an assignment");
      all.removeIf(before -> before.field().index() == each.field().index());
      all.add(each);
    }
    // In the order of declaration, so that the same columns always give the same text.
    all.sort(Comparator.comparingInt(each -> each.field().index()));
    return new Update<>(table, List.copyOf(all), parts);
  }

  /**
   * Only rows for which all conditions hold, and those that were said before.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Update<M> where(Condition... conditions) {
    return with(parts.where(conditions));
  }

  /**
   * Rows for which the conditions before hold, or one of these.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Update<M> orWhere(Condition... conditions) {
    return with(parts.orWhere(conditions));
  }

  /**
   * Every row is meant.
   *
   * @return a copy that needs no condition
   */
  public Update<M> all() {
    return with(parts.all());
  }

  /**
   * Other sources, for conditions and for what is written.
   *
   * @param sources tables, subqueries, named queries
   * @return a copy
   */
  public Update<M> from(Joinable... sources) {
    return with(parts.from(sources));
  }

  /**
   * Named queries in front of the statement, in place of those before.
   *
   * @param ctes the named queries
   * @return a copy
   */
  public Update<M> with(Cte... ctes) {
    return with(parts.with(ctes));
  }

  /**
   * The order in which rows are written; MySQL only.
   *
   * @param terms expressions and directions
   * @return a copy
   */
  public Update<M> orderBy(Sortable... terms) {
    return with(parts.orderBy(terms));
  }

  /**
   * At most so many rows; MySQL only.
   *
   * @param limit not negative
   * @return a copy
   */
  public Update<M> limit(long limit) {
    Node bound = new ParamNode(SqlTypes.BIGINT, Args.notNegative(limit, "the limit"));
    return with(parts.limit(bound));
  }

  @Override
  UpdateNode node(List<Node> returning) {
    used();
    if (assignments.isEmpty()) {
      throw Args.query("The update of " + table + " writes nothing. Say set(…).");
    }
    parts.requireMeant("update", table);
    List<SetNode> sets = new ArrayList<>(assignments.size());
    for (Assignment<M> each : assignments) {
      sets.add(new SetNode(each.field().column().name(), each.node()));
    }
    List<FromNode> from = parts.from();
    return new UpdateNode(
        parts.ctes(),
        table.source(),
        sets,
        from,
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
    return "UPDATE " + table;
  }
}
