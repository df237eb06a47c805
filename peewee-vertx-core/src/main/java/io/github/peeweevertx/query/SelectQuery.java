package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SetOperator;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.NodeQuery;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A query that reads: a select, or a set operation of several. A value: every step gives a copy and
 * leaves the query alone.
 *
 * @param <R> what one row gives
 */
public interface SelectQuery<R> extends RowQuery<R>, NodeQuery {
  /**
   * The query as data.
   *
   * @return never null
   */
  QueryNode query();

  @Override
  default QueryNode statement(Dialect dialect) {
    return query();
  }

  /**
   * The order of the rows, in place of the one before.
   *
   * @param terms expressions and directions; none clears the order
   * @return a copy
   */
  SelectQuery<R> orderBy(Sortable... terms);

  /**
   * The order of the rows, behind the one before.
   *
   * @param terms expressions and directions
   * @return a copy
   */
  SelectQuery<R> orderByExtend(Sortable... terms);

  /**
   * At most so many rows.
   *
   * @param limit not negative
   * @return a copy
   */
  SelectQuery<R> limit(long limit);

  /**
   * Whether this query says how many rows it gives at most.
   *
   * @return false when a long table gives a long list
   */
  default boolean isLimited() {
    QueryNode node = query();
    return node instanceof SelectNode select && select.limit() != null
        || node instanceof CompoundNode compound && compound.limit() != null;
  }

  /**
   * Leaves out the first rows.
   *
   * @param offset not negative
   * @return a copy
   */
  SelectQuery<R> offset(long offset);

  /**
   * All rows: without limit and offset.
   *
   * @return a copy
   */
  SelectQuery<R> unlimited();

  /**
   * One page of 20 rows.
   *
   * @param page from 1; less is the first page
   * @return a copy
   */
  default SelectQuery<R> page(long page) {
    return page(page, 20);
  }

  /**
   * One page of rows.
   *
   * @param page from 1; less is the first page
   * @param size rows on a page, at least 1
   * @return a copy
   */
  default SelectQuery<R> page(long page, long size) {
    if (size < 1) {
      throw Args.invalid("the size of a page must be at least 1, and is " + size);
    }
    return limit(size).offset(Math.multiplyExact(Math.max(page, 1) - 1, size));
  }

  /**
   * Rows of this query or another one, each once.
   *
   * @param other a query with as many columns of the same types
   * @return the union; rows are read as those of this query
   */
  default CompoundSelect<R> union(SelectQuery<?> other) {
    return CompoundSelect.of(this, SetOperator.UNION, other);
  }

  /**
   * Rows of this query and those of another one, with repetitions.
   *
   * @param other a query with as many columns of the same types
   * @return the union; rows are read as those of this query
   */
  default CompoundSelect<R> unionAll(SelectQuery<?> other) {
    return CompoundSelect.of(this, SetOperator.UNION_ALL, other);
  }

  /**
   * Rows that both queries give, each once.
   *
   * @param other a query with as many columns of the same types
   * @return the intersection; rows are read as those of this query
   */
  default CompoundSelect<R> intersect(SelectQuery<?> other) {
    return CompoundSelect.of(this, SetOperator.INTERSECT, other);
  }

  /**
   * Rows of this query that the other one does not give.
   *
   * @param other a query with as many columns of the same types
   * @return the difference; rows are read as those of this query
   */
  default CompoundSelect<R> except(SelectQuery<?> other) {
    return CompoundSelect.of(this, SetOperator.EXCEPT, other);
  }

  /**
   * The number of rows, with limit, offset, grouping and DISTINCT of this query.
   *
   * @param clearLimit whether limit and offset are dropped first
   * @return a query of one row
   */
  Select<Long> counted(boolean clearLimit);

  /**
   * Whether there is a row: the query cut to one row without columns.
   *
   * @return a query of one row, or of none
   */
  Select<Integer> existsForm();

  /**
   * The same rows as maps from a name to a value. A field goes by its Java name, an expression by
   * its alias; a name that is there already gets {@code _2}, {@code _3} and so on.
   *
   * @return a copy
   */
  SelectQuery<Map<String, Object>> asMaps();

  /**
   * The same rows as JSON, named like {@link #asMaps}.
   *
   * @return a copy
   */
  SelectQuery<JsonObject> asJson();

  /**
   * The same rows as lists of values, in the order of the select list.
   *
   * @return a copy
   */
  SelectQuery<List<Object>> asLists();

  /**
   * The same rows, each turned into something else.
   *
   * @param <T> what it becomes
   * @param mapper called once per row on the event loop: it must not block
   * @return a copy
   */
  <T> SelectQuery<T> map(Function<? super R, ? extends T> mapper);

  /**
   * This query as a source of another one.
   *
   * @param alias the alias, null for a numbered one
   * @return the source
   */
  default DerivedTable as(String alias) {
    return DerivedTable.of(query(), alias);
  }

  /**
   * This query as a named query in front of others.
   *
   * @param name the name
   * @return the named query, to be given to {@code with} and read from
   */
  default Cte cte(String name) {
    return Cte.of(name, query());
  }

  /**
   * This query as the first step of a named query that goes on by reading itself.
   *
   * @param name the name
   * @param step the next step, made of what was found so far; united with this one by UNION ALL
   * @return the named query
   */
  default Cte cteRecursive(String name, Function<? super Cte, ? extends SelectQuery<?>> step) {
    return cte(name).recursive(step);
  }
}
