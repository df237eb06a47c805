package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.SetOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A named query in front of a statement, and a source that reads from it. The statement has to
 * define it with {@code with}. A value: every step gives a copy.
 */
public final class Cte extends Columns {
  private final CteNode node;
  private final CteSource source;

  private Cte(CteNode node, CteSource source) {
    this.node = node;
    this.source = source;
  }

  private Cte(CteNode node) {
    this(node, node.source());
  }

  static Cte of(String name, Node query) {
    CteSource source = new CteSource(Args.given(name, "name"), null);
    return new Cte(new CteNode(source, List.of(), query, false, null));
  }

  static List<CteNode> nodes(Cte... ctes) {
    List<CteNode> nodes = new ArrayList<>();
    for (Cte each : Args.all("named queries", ctes)) {
      nodes.add(each.node);
    }
    return nodes;
  }

  @Override
  public CteSource source() {
    return source;
  }

  /**
   * Another name for one use of the named query.
   *
   * @param alias the name
   * @return a source of its own
   */
  public Cte as(String alias) {
    return new Cte(node, new CteSource(source.name(), Args.given(alias, "alias")));
  }

  /**
   * Names for the columns.
   *
   * @param columns the names, in order
   * @return a copy
   */
  public Cte columns(String... columns) {
    return new Cte(
        new CteNode(
            source,
            Args.all("columns", columns),
            node.query(),
            node.recursive(),
            node.materialized()));
  }

  /**
   * Computed once, however often it is read.
   *
   * @return a copy
   */
  public Cte materialized() {
    return new Cte(
        new CteNode(source, node.columns(), node.query(), node.recursive(), Boolean.TRUE));
  }

  /**
   * Computed as a part of what reads it.
   *
   * @return a copy
   */
  public Cte notMaterialized() {
    return new Cte(
        new CteNode(source, node.columns(), node.query(), node.recursive(), Boolean.FALSE));
  }

  /**
   * Goes on by reading itself, and keeps repetitions.
   *
   * @param step makes the next step of what was found so far
   * @return a copy
   */
  public Cte recursive(Function<? super Cte, ? extends SelectQuery<?>> step) {
    return recursive(SetOperator.UNION_ALL, step);
  }

  /**
   * Goes on by reading itself, and gives each row once: for data with circles.
   *
   * @param step makes the next step of what was found so far
   * @return a copy
   */
  public Cte recursiveDistinct(Function<? super Cte, ? extends SelectQuery<?>> step) {
    return recursive(SetOperator.UNION, step);
  }

  private Cte recursive(
      SetOperator operator, Function<? super Cte, ? extends SelectQuery<?>> step) {
    if (!(node.query() instanceof QueryNode first)) {
      throw Args.query("A statement that writes cannot go on by reading itself.");
    }
    QueryNode next = Args.given(Args.given(step, "the step").apply(this), "the next step").query();
    CompoundNode both = new CompoundNode(List.of(), first, operator, next, List.of(), null, null);
    return new Cte(new CteNode(source, node.columns(), both, true, node.materialized()));
  }

  /**
   * A select from it that also defines it.
   *
   * @param columns at least one
   * @return the select; rows are maps unless said otherwise
   */
  public Select<Map<String, Object>> selectFrom(Selection<?>... columns) {
    return select(columns).with(this);
  }
}
