package io.github.peeweevertx.relation;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Conditions;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.Window;
import io.github.peeweevertx.query.WindowFn;
import io.github.peeweevertx.relation.Level.Link;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.type.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Narrows the query of a level to the rows that belong to the level above. */
final class LevelQueries {
  private static final String KEY = "key";
  private static final String NUMBER = "number";

  private final Dialect dialect;

  LevelQueries(Dialect dialect) {
    this.dialect = dialect;
  }

  /** By the query of the level above, inside of a condition. */
  <M> Select<M> where(Level<M> level, Select<?> parent) {
    Condition belongs =
        anyOf(level, link -> among(level.own(link), keys(parent, level.parents(link))));
    return limited(level, level.select().where(belongs));
  }

  /** By the keys of the rows above. */
  <M> Select<M> keys(Level<M> level, Function<Link, Collection<Object>> keys) {
    Condition belongs = anyOf(level, link -> typed(level.own(link)).in(keys.apply(link)));
    return limited(level, level.select().where(belongs));
  }

  /**
   * By a join with the query of the level above. It gives each key once, so that no row comes
   * twice.
   */
  <M> Select<M> join(Level<M> level, Select<?> parent) {
    boolean single = level.links().size() == 1;
    JoinType type = single ? JoinType.INNER : JoinType.LEFT;
    Select<M> joined = level.select();
    List<Condition> met = new ArrayList<>();
    for (Link link : level.links()) {
      Select1<?, Object> keys = distinct(parent, level.parents(link));
      DerivedTable above = keys.as((String) null);
      Expr<Object> key = above.col(typed(level.parents(link)));
      joined =
          joined
              .joinFrom(Related.selectable(level.table()), type, above)
              .on(key.eq(typed(level.own(link))));
      met.add(key.isNotNull());
    }
    return limited(level, single ? joined : joined.where(Conditions.any(met)));
  }

  private static Condition anyOf(Level<?> level, Function<Link, Condition> condition) {
    List<Condition> conditions = new ArrayList<>(level.links().size());
    level.links().forEach(link -> conditions.add(condition.apply(link)));
    return Conditions.any(conditions);
  }

  /** One column of a query, for the rows that the query has. */
  Select1<?, Object> keys(Select<?> query, ValueField<?, ?> field) {
    SelectNode node = query.query();
    boolean limited = node.limit() != null || node.offset() != null;
    Select<?> plain = query.unlocked();
    if (!limited) {
      // Without a limit the order decides nothing, unless it picks the rows of DISTINCT ON.
      return (node.distinctOn().isEmpty() ? plain.orderBy() : plain).select(typed(field));
    }
    if (!node.distinct() && dialect.supports(Feature.LIMIT_IN_SUBQUERY)) {
      return plain.select(typed(field));
    }
    DerivedTable rows = (node.distinct() ? plain : plain.select(typed(field))).as((String) null);
    return rows.select(rows.col(typed(field)));
  }

  /** Each value once, of the rows that the query has: a limit counts its rows, not the values. */
  private Select1<?, Object> distinct(Select<?> query, ValueField<?, ?> field) {
    Select1<?, Object> keys = keys(query, field);
    SelectNode node = keys.query();
    if (node.limit() == null && node.offset() == null && node.distinctOn().isEmpty()) {
      return keys.distinct();
    }
    DerivedTable rows = keys.as((String) null);
    return rows.select(rows.col(typed(field))).distinct();
  }

  /** The first rows for each parent: numbered in the order of the query, by their reference. */
  private <M> Select<M> limited(Level<M> level, Select<M> narrowed) {
    int most = level.most();
    if (most == 0) {
      return narrowed;
    }
    Expr<Object> key = typed(level.counted().keyFields().get(0));
    Sortable[] order = order(narrowed.query().orderBy(), key);
    Window window = Window.by(level.own(level.links().get(0))).orderBy(order);
    Expr<Object> numberedKey = key.as(KEY);
    Expr<Long> number = WindowFn.rowNumber().over(window).as(NUMBER);
    DerivedTable numbered =
        narrowed.orderBy().unlimited().unlocked().select(numberedKey, number).as((String) null);
    Select1<?, Object> first =
        numbered.select(numbered.col(numberedKey)).where(numbered.col(number).le((long) most));
    return level.select().where(among(level.counted().keyFields().get(0), first));
  }

  /**
   * The rows whose column has one of the values that a query gives. Where the database compares
   * with arrays and the column has an index, the values are gathered into one first, and the index
   * is gone through once: a semi-join goes down it once for each value, and where several are
   * joined by OR it does not use it at all. Without an index each row would be compared with each
   * value.
   */
  private Condition among(ValueField<?, ?> column, Select1<?, Object> values) {
    boolean gathered =
        dialect.supports(Feature.ANY_ARRAY)
            && column.type().kind() != Kind.UNKNOWN
            && isIndexed(column);
    return gathered
        ? Condition.of(
            new BinaryNode(
                column.node(),
                Operator.EQ,
                FunctionNode.of("ANY", FunctionNode.of("ARRAY", values.query()))))
        : typed(column).in(values);
  }

  /** Whether the model says that the column leads an index. */
  private static boolean isIndexed(ValueField<?, ?> field) {
    ColumnDef<?> column = field.column();
    boolean leadsKey = column.isKey() && field.table().keyFields().get(0) == field;
    return leadsKey
        || column.unique()
        || column.index()
        || field.table().definition().indexes().stream()
            .anyMatch(index -> index.where() == null && leads(index, column));
  }

  private static boolean leads(IndexDef index, ColumnDef<?> column) {
    return index.method() == null && column.name().equals(index.terms().get(0).column());
  }

  /** Equal rows would be numbered one way or the other: the key decides last. */
  private static Sortable[] order(List<Node> terms, Expr<Object> key) {
    List<Sortable> order = new ArrayList<>();
    terms.forEach(term -> order.add(() -> term));
    order.add(key);
    return order.toArray(Sortable[]::new);
  }

  /** Both sides of a reference have one type, which the compiler cannot know here. */
  @SuppressWarnings("unchecked")
  private static Expr<Object> typed(Selection<?> field) {
    return (Expr<Object>) field;
  }
}
