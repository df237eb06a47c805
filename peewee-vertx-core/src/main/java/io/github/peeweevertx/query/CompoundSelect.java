package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SetOperator;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.ast.Subquery;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Two queries with a set operation between them. Its order, limit and offset are those of the
 * whole; columns in the order are named without their table. A value: every step gives a copy.
 *
 * @param <R> what one row gives
 */
public final class CompoundSelect<R> implements SelectQuery<R> {
  private final SelectQuery<R> left;
  private final CompoundNode node;

  private CompoundSelect(SelectQuery<R> left, CompoundNode node) {
    this.left = left;
    this.node = node;
  }

  static <R> CompoundSelect<R> of(SelectQuery<R> left, SetOperator operator, SelectQuery<?> right) {
    QueryNode other = Args.given(right, "the other query").query();
    QueryNode own = left.query();
    if (own instanceof SelectNode one
        && other instanceof SelectNode two
        && one.columns().size() != two.columns().size()
        && !(hasStar(one) || hasStar(two))) {
      throw Args.query(
          "The queries of a "
              + operator.sql()
              + " must have as many columns as each other, and have "
              + one.columns().size()
              + " and "
              + two.columns().size()
              + ".");
    }
    return new CompoundSelect<>(
        left, new CompoundNode(List.of(), own, operator, other, List.of(), null, null));
  }

  private static boolean hasStar(SelectNode node) {
    return node.columns().stream()
        .anyMatch(
            each ->
                each instanceof io.github.peeweevertx.ast.StarNode
                    || each instanceof io.github.peeweevertx.ast.RawNode);
  }

  private CompoundSelect<R> with(List<CteNode> ctes, List<Node> orderBy, Node limit, Node offset) {
    return new CompoundSelect<>(
        left,
        new CompoundNode(ctes, node.left(), node.operator(), node.right(), orderBy, limit, offset));
  }

  @Override
  public CompoundNode query() {
    return node;
  }

  /**
   * This query where a value, or a set of values, is expected.
   *
   * @param <T> the type of its only column
   * @return the subquery
   */
  public <T> Subquery<T> asSubquery() {
    return () -> node;
  }

  /**
   * The one value that it gives, as an expression.
   *
   * @param <T> the Java type of its column
   * @param type how its values are read
   * @return the expression; NULL where there is no row
   */
  public <T> Expr<T> asField(SqlType<T> type) {
    return Expr.of(node, Args.given(type, "type"));
  }

  @Override
  public RowReader<R> reader() {
    return left.reader();
  }

  @Override
  public Class<?> modelClass() {
    return left.modelClass();
  }

  /**
   * Named queries in front of the whole, in place of those before.
   *
   * @param ctes the named queries
   * @return a copy
   */
  public CompoundSelect<R> with(Cte... ctes) {
    return with(Cte.nodes(ctes), node.orderBy(), node.limit(), node.offset());
  }

  @Override
  public CompoundSelect<R> orderBy(Sortable... terms) {
    return with(node.ctes(), Args.sort("terms", terms), node.limit(), node.offset());
  }

  @Override
  public CompoundSelect<R> orderByExtend(Sortable... terms) {
    List<Node> order = Args.plus(node.orderBy(), Args.sort("terms", terms));
    return with(node.ctes(), order, node.limit(), node.offset());
  }

  @Override
  public CompoundSelect<R> limit(long limit) {
    Node bound = new ParamNode(SqlTypes.BIGINT, Args.notNegative(limit, "the limit"));
    return with(node.ctes(), node.orderBy(), bound, node.offset());
  }

  @Override
  public CompoundSelect<R> offset(long offset) {
    Node bound = new ParamNode(SqlTypes.BIGINT, Args.notNegative(offset, "the offset"));
    return with(node.ctes(), node.orderBy(), node.limit(), bound);
  }

  @Override
  public CompoundSelect<R> page(long page) {
    return (CompoundSelect<R>) SelectQuery.super.page(page);
  }

  @Override
  public CompoundSelect<R> page(long page, long size) {
    return (CompoundSelect<R>) SelectQuery.super.page(page, size);
  }

  @Override
  public CompoundSelect<R> unlimited() {
    return with(node.ctes(), node.orderBy(), null, null);
  }

  @Override
  public Select<Long> counted(boolean clearLimit) {
    CompoundSelect<R> plain = clearLimit ? unlimited() : this;
    return Counts.of(plain.orderBy().query(), modelClass());
  }

  @Override
  public Select<Integer> existsForm() {
    return Counts.exists(limit(1).query(), modelClass());
  }

  @Override
  public CompoundSelect<Map<String, Object>> asMaps() {
    return new CompoundSelect<>(left.asMaps(), node);
  }

  @Override
  public CompoundSelect<JsonObject> asJson() {
    return new CompoundSelect<>(left.asJson(), node);
  }

  @Override
  public CompoundSelect<List<Object>> asLists() {
    return new CompoundSelect<>(left.asLists(), node);
  }

  @Override
  public <T> CompoundSelect<T> map(Function<? super R, ? extends T> mapper) {
    return new CompoundSelect<>(left.map(mapper), node);
  }

  /** The text is for people: it holds no values. */
  @Override
  public String toString() {
    return left + " " + node.operator().sql() + " …";
  }
}
