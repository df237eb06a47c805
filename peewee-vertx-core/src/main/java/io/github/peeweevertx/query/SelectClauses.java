package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.LockNode;
import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.ast.LockWait;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.WindowNode;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The clauses of a select, but for its sources and its select list.
 *
 * @param <R> what one row gives
 */
public abstract class SelectClauses<R> implements SelectQuery<R> {
  final SelectParts parts;
  final RowShape<R> shape;
  private final Class<?> modelClass;

  SelectClauses(SelectParts parts, RowShape<R> shape, Class<?> modelClass) {
    this.parts = parts.held();
    this.shape = shape;
    this.modelClass = modelClass;
  }

  /** The same query with other clauses, in the class of this one. */
  abstract Select<R> rebuilt(SelectParts changed);

  final Select<R> change(Consumer<SelectParts> change) {
    SelectParts copy = parts.copy();
    change.accept(copy);
    return rebuilt(copy);
  }

  @Override
  public SelectNode query() {
    return parts.node();
  }

  @Override
  public RowReader<R> reader() {
    return shape.reader(parts.columns, parts.joins);
  }

  @Override
  public Class<?> modelClass() {
    return modelClass;
  }

  /**
   * Only rows for which all conditions hold, and those that were said before.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Select<R> where(Condition... conditions) {
    return change(copy -> copy.where = Args.and(copy.where, conditions));
  }

  /**
   * Rows for which the conditions before hold, or one of these.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Select<R> orWhere(Condition... conditions) {
    return change(copy -> copy.where = Args.or(copy.where, conditions));
  }

  /**
   * A condition that counts only when it is wanted.
   *
   * @param wanted whether it is wanted
   * @param condition the condition
   * @return a copy
   */
  public Select<R> whereIf(boolean wanted, Condition condition) {
    return where(wanted ? condition : Condition.none());
  }

  /**
   * A condition that is made and counts only when it is wanted.
   *
   * @param wanted whether it is wanted
   * @param condition makes the condition
   * @return a copy
   */
  public Select<R> whereIf(boolean wanted, Supplier<? extends Condition> condition) {
    return where(wanted ? Args.given(condition, "condition").get() : Condition.none());
  }

  /**
   * What rows are grouped by, in place of what was said before.
   *
   * @param columns expressions, or tables for all of their columns; none clears the grouping
   * @return a copy
   */
  public Select<R> groupBy(Selection<?>... columns) {
    List<Node> nodes = Args.columns(Args.all("columns", columns));
    return change(copy -> copy.groupBy = nodes);
  }

  /**
   * What rows are grouped by, besides what was said before.
   *
   * @param columns expressions, or tables for all of their columns
   * @return a copy
   */
  public Select<R> groupByExtend(Selection<?>... columns) {
    List<Node> nodes = Args.columns(Args.all("columns", columns));
    return change(copy -> copy.groupBy = Args.plus(copy.groupBy, nodes));
  }

  /**
   * Only groups for which all conditions hold, and those that were said before.
   *
   * @param conditions the conditions; {@link Condition#none} counts as not said
   * @return a copy
   */
  public Select<R> having(Condition... conditions) {
    return change(copy -> copy.having = Args.and(copy.having, conditions));
  }

  @Override
  public Select<R> orderBy(Sortable... terms) {
    List<Node> nodes = Args.sort("terms", terms);
    return change(copy -> copy.orderBy = nodes);
  }

  @Override
  public Select<R> orderByExtend(Sortable... terms) {
    List<Node> nodes = Args.sort("terms", terms);
    return change(copy -> copy.orderBy = Args.plus(copy.orderBy, nodes));
  }

  @Override
  public Select<R> limit(long limit) {
    Node bound = new ParamNode(SqlTypes.BIGINT, Args.notNegative(limit, "the limit"));
    return change(copy -> copy.limit = bound);
  }

  @Override
  public Select<R> offset(long offset) {
    Node bound = new ParamNode(SqlTypes.BIGINT, Args.notNegative(offset, "the offset"));
    return change(copy -> copy.offset = bound);
  }

  @Override
  public Select<R> unlimited() {
    return change(
        copy -> {
          copy.limit = null;
          copy.offset = null;
        });
  }

  @Override
  public Select<R> page(long page) {
    return (Select<R>) SelectQuery.super.page(page);
  }

  @Override
  public Select<R> page(long page, long size) {
    return (Select<R>) SelectQuery.super.page(page, size);
  }

  /**
   * Equal rows once.
   *
   * @return a copy
   */
  public Select<R> distinct() {
    return distinct(true);
  }

  /**
   * Equal rows once, or each time; takes the place of DISTINCT ON.
   *
   * @param wanted whether equal rows are given once
   * @return a copy
   */
  public Select<R> distinct(boolean wanted) {
    return change(
        copy -> {
          copy.distinct = wanted;
          copy.distinctOn = List.of();
        });
  }

  /**
   * The first row for each combination of values, as the order tells.
   *
   * @param columns at least one
   * @return a copy
   */
  public Select<R> distinctOn(Selection<?>... columns) {
    List<Node> nodes = Args.columns(Args.some("columns", columns));
    return change(
        copy -> {
          copy.distinct = false;
          copy.distinctOn = nodes;
        });
  }

  /**
   * Windows with a name, for functions to refer to.
   *
   * @param windows each with a name of its own
   * @return a copy
   */
  public Select<R> window(Window... windows) {
    List<WindowNode> nodes = Window.defined(windows);
    return change(copy -> copy.windows = nodes);
  }

  /**
   * Named queries in front of this one, in place of those before.
   *
   * @param ctes the named queries
   * @return a copy
   */
  public Select<R> with(Cte... ctes) {
    List<CteNode> nodes = Cte.nodes(ctes);
    return change(copy -> copy.ctes = nodes);
  }

  /**
   * Locks the rows against others who write or lock them, until the transaction ends.
   *
   * @return a copy
   */
  public Select<R> forUpdate() {
    return lock(LockStrength.UPDATE);
  }

  /**
   * Locks the rows against others who write them, until the transaction ends.
   *
   * @return a copy
   */
  public Select<R> forShare() {
    return lock(LockStrength.SHARE);
  }

  /**
   * Locks the rows, until the transaction ends.
   *
   * @param strength what others may not do meanwhile
   * @return a copy
   */
  public Select<R> lock(LockStrength strength) {
    LockNode lock = new LockNode(Args.given(strength, "strength"), List.of(), LockWait.WAIT);
    return change(copy -> copy.lock = lock);
  }

  /**
   * No lock.
   *
   * @return a copy
   */
  public Select<R> unlocked() {
    return change(copy -> copy.lock = null);
  }

  /**
   * Locks rows of these sources only.
   *
   * @param tables sources of this query
   * @return a copy
   */
  public Select<R> of(Joinable... tables) {
    List<Source> sources = new ArrayList<>();
    for (Joinable each : Args.some("tables", tables)) {
      sources.add(each.source());
    }
    LockNode lock = locked("of");
    return change(copy -> copy.lock = new LockNode(lock.strength(), sources, lock.waiting()));
  }

  /**
   * Fails at once where somebody else holds a lock.
   *
   * @return a copy
   */
  public Select<R> nowait() {
    return waiting(LockWait.NOWAIT, "nowait");
  }

  /**
   * Leaves out rows that somebody else holds a lock on.
   *
   * @return a copy
   */
  public Select<R> skipLocked() {
    return waiting(LockWait.SKIP_LOCKED, "skipLocked");
  }

  private Select<R> waiting(LockWait waiting, String step) {
    LockNode lock = locked(step);
    if (lock.waiting() != LockWait.WAIT && lock.waiting() != waiting) {
      throw Args.query("Only one of nowait() and skipLocked() may be said of a lock.");
    }
    return change(copy -> copy.lock = new LockNode(lock.strength(), lock.of(), waiting));
  }

  private LockNode locked(String step) {
    if (parts.lock == null) {
      throw Args.query(step + "() stands behind a lock. Say forUpdate() first.");
    }
    return parts.lock;
  }
}
