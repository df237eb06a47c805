package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.meta.ReferenceField;
import java.util.function.Supplier;

/**
 * A select whose steps give a query of its own class, so that what is known of the columns is not
 * lost on the way.
 *
 * @param <R> what one row gives
 * @param <S> the class of the query
 */
public abstract class TypedSelect<R, S extends TypedSelect<R, S>> extends Select<R> {
  TypedSelect(SelectParts parts, RowShape<R> shape, Class<?> modelClass) {
    super(parts, shape, modelClass);
  }

  @Override
  abstract S rebuilt(SelectParts changed);

  /** Every step is rebuilt by the subclass: the copy is of its class. */
  @SuppressWarnings("unchecked")
  private S own(Select<R> copy) {
    return (S) copy;
  }

  @Override
  public S where(Condition... conditions) {
    return own(super.where(conditions));
  }

  @Override
  public S orWhere(Condition... conditions) {
    return own(super.orWhere(conditions));
  }

  @Override
  public S whereIf(boolean wanted, Condition condition) {
    return own(super.whereIf(wanted, condition));
  }

  @Override
  public S whereIf(boolean wanted, Supplier<? extends Condition> condition) {
    return own(super.whereIf(wanted, condition));
  }

  @Override
  public S groupBy(Selection<?>... columns) {
    return own(super.groupBy(columns));
  }

  @Override
  public S groupByExtend(Selection<?>... columns) {
    return own(super.groupByExtend(columns));
  }

  @Override
  public S having(Condition... conditions) {
    return own(super.having(conditions));
  }

  @Override
  public S orderBy(Sortable... terms) {
    return own(super.orderBy(terms));
  }

  @Override
  public S orderByExtend(Sortable... terms) {
    return own(super.orderByExtend(terms));
  }

  @Override
  public S limit(long limit) {
    return own(super.limit(limit));
  }

  @Override
  public S offset(long offset) {
    return own(super.offset(offset));
  }

  @Override
  public S unlimited() {
    return own(super.unlimited());
  }

  @Override
  public S page(long page) {
    return own(super.page(page));
  }

  @Override
  public S page(long page, long size) {
    return own(super.page(page, size));
  }

  @Override
  public S distinct() {
    return own(super.distinct());
  }

  @Override
  public S distinct(boolean wanted) {
    return own(super.distinct(wanted));
  }

  @Override
  public S distinctOn(Selection<?>... columns) {
    return own(super.distinctOn(columns));
  }

  @Override
  public S window(Window... windows) {
    return own(super.window(windows));
  }

  @Override
  public S with(Cte... ctes) {
    return own(super.with(ctes));
  }

  @Override
  public S forUpdate() {
    return own(super.forUpdate());
  }

  @Override
  public S forShare() {
    return own(super.forShare());
  }

  @Override
  public S lock(LockStrength strength) {
    return own(super.lock(strength));
  }

  @Override
  public S unlocked() {
    return own(super.unlocked());
  }

  @Override
  public S of(Joinable... tables) {
    return own(super.of(tables));
  }

  @Override
  public S nowait() {
    return own(super.nowait());
  }

  @Override
  public S skipLocked() {
    return own(super.skipLocked());
  }

  @Override
  public S from(Joinable... sources) {
    return own(super.from(sources));
  }

  @Override
  public S join(Joinable table) {
    return own(super.join(table));
  }

  @Override
  public S join(JoinType type, Joinable table) {
    return own(super.join(type, table));
  }

  @Override
  public S leftJoin(Joinable table) {
    return own(super.leftJoin(table));
  }

  @Override
  public S rightJoin(Joinable table) {
    return own(super.rightJoin(table));
  }

  @Override
  public S fullJoin(Joinable table) {
    return own(super.fullJoin(table));
  }

  @Override
  public S crossJoin(Joinable table) {
    return own(super.crossJoin(table));
  }

  @Override
  public S naturalJoin(Joinable table) {
    return own(super.naturalJoin(table));
  }

  @Override
  public S joinLateral(Joinable subquery) {
    return own(super.joinLateral(subquery));
  }

  @Override
  public S leftJoinLateral(Joinable subquery) {
    return own(super.leftJoinLateral(subquery));
  }

  @Override
  public S joinFrom(Joinable from, Joinable table) {
    return own(super.joinFrom(from, table));
  }

  @Override
  public S joinFrom(Joinable from, JoinType type, Joinable table) {
    return own(super.joinFrom(from, type, table));
  }

  @Override
  public S on(Condition... conditions) {
    return own(super.on(conditions));
  }

  @Override
  public S on(ReferenceField<?, ?, ?> reference) {
    return own(super.on(reference));
  }

  @Override
  public S switchTo(Joinable table) {
    return own(super.switchTo(table));
  }
}
