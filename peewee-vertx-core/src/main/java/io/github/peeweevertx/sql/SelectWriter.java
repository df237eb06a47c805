package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.ArrayRowsNode;
import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.FunctionSource;
import io.github.peeweevertx.ast.JoinNode;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.LockNode;
import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.ValuesNode;
import io.github.peeweevertx.ast.WindowNode;
import io.github.peeweevertx.ast.WriteNode;
import java.util.List;

/** Writes queries and what they read from. */
final class SelectWriter {
  private final SqlRenderer to;

  SelectWriter(SqlRenderer to) {
    this.to = to;
  }

  /** Writes a query without parentheses around it. */
  void query(QueryNode query) {
    if (query instanceof SelectNode select) {
      select(select, select.columns());
    } else if (query instanceof CompoundNode compound) {
      new CompoundWriter(to, this).write(compound);
    } else {
      values((ValuesNode) query, List.of());
    }
  }

  /** Writes a query as a value: a select of whole models stands for their keys. */
  void value(SelectNode select) {
    select(select, select.value().isEmpty() ? select.columns() : select.value());
  }

  private void select(SelectNode select, List<Node> columns) {
    final boolean unqualified = to.unqualified;
    final boolean inExpression = to.inExpression;
    final boolean inSelectList = to.inSelectList;
    final boolean inHaving = to.inHaving;
    final boolean reuse = to.reuse;
    to.unqualified = false;
    to.inExpression = false;
    to.inSelectList = false;
    to.inHaving = false;
    to.enter();
    with(select.ctes());
    head(select);
    list(columns);
    from(" FROM ", select.from());
    clause(" WHERE ", select.where());
    to.reuse = true;
    List<Node> groups = PlaceWriter.shared(select.groupBy(), columns);
    repeating(" GROUP BY ", groups, columns);
    having(select.having());
    to.reuse = reuse;
    windows(select.windows());
    to.reuse = !select.groupBy().isEmpty() || select.distinct() || !select.distinctOn().isEmpty();
    List<Node> order = PlaceWriter.shared(select.orderBy(), columns, groups, select.distinctOn());
    repeating(" ORDER BY ", order, columns);
    to.reuse = reuse;
    limit(select.limit(), select.offset());
    lock(select.lock());
    to.leave();
    to.forget(select.ctes().size());
    to.unqualified = unqualified;
    to.inExpression = inExpression;
    to.inSelectList = inSelectList;
    to.inHaving = inHaving;
  }

  private void having(Node having) {
    to.inExpression = true;
    to.inHaving = true;
    clause(" HAVING ", having);
    to.inHaving = false;
    to.inExpression = false;
  }

  private void head(SelectNode select) {
    to.sql.append("SELECT ");
    if (!select.distinctOn().isEmpty()) {
      to.dialect.require(
          Feature.DISTINCT_ON, "Group by these columns, or number the rows with a window.");
      to.sql.append("DISTINCT ON ");
      to.expressions.enclosed(select.distinctOn());
      to.sql.append(' ');
    } else if (select.distinct()) {
      to.sql.append("DISTINCT ");
    }
  }

  /** Writes a select list. */
  void list(List<Node> columns) {
    to.inSelectList = true;
    for (int i = 0; i < columns.size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      to.expressions.selected(columns.get(i));
    }
    to.inSelectList = false;
  }

  /** Writes the named queries in front of a statement. */
  void with(List<CteNode> ctes) {
    if (ctes.isEmpty()) {
      return;
    }
    boolean recursive = false;
    for (CteNode cte : ctes) {
      to.declare(cte.source().name());
      recursive |= cte.recursive();
    }
    to.sql.append(recursive ? "WITH RECURSIVE " : "WITH ");
    for (int i = 0; i < ctes.size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      cte(ctes.get(i));
    }
    to.sql.append(' ');
  }

  private void cte(CteNode cte) {
    to.name(cte.source().name());
    if (!cte.columns().isEmpty()) {
      to.sql.append(' ');
      names(cte.columns());
    }
    to.sql.append(" AS ");
    if (cte.materialized() != null) {
      to.dialect.require(Feature.MATERIALIZED_CTE, "Leave the choice to the database.");
      to.sql.append(cte.materialized() ? "MATERIALIZED " : "NOT MATERIALIZED ");
    }
    if (cte.query() instanceof WriteNode) {
      to.dialect.require(Feature.WRITING_CTE, "Send two statements in one transaction.");
    }
    Scope hidden = to.hide();
    to.aliases.push(0);
    to.sql.append('(');
    to.statement(cte.query());
    to.sql.append(')');
    to.aliases.pop();
    to.show(hidden);
  }

  /** Writes sources with what is joined to them. */
  void from(String words, List<FromNode> from) {
    for (int i = 0; i < from.size(); i++) {
      to.sql.append(i == 0 ? words : ", ");
      source(from.get(i).source());
      for (JoinNode join : from.get(i).joins()) {
        join(join);
      }
    }
  }

  private void join(JoinNode join) {
    if (join.type() == JoinType.FULL) {
      to.dialect.require(Feature.FULL_JOIN, "Unite a left join with a right join.");
    } else if (join.type() == JoinType.LATERAL || join.type() == JoinType.LEFT_LATERAL) {
      requireLateral();
    }
    to.sql.append(' ').append(join.type().sql()).append(' ');
    source(join.source());
    clause(" ON ", join.on());
  }

  private void requireLateral() {
    to.dialect.require(Feature.LATERAL, "Join a subquery with a window function.");
  }

  private void source(Source source) {
    if (source instanceof TableSource table) {
      table(table);
      alias(table);
    } else if (source instanceof CteSource cte) {
      to.requireDeclared(cte);
      to.name(cte.name());
      if (cte.alias() != null) {
        alias(cte);
      } else {
        to.define(cte, cte.name());
      }
    } else if (source instanceof DerivedSource derived) {
      if (derived.lateral()) {
        requireLateral();
        to.sql.append("LATERAL ");
      }
      derived(derived);
    } else if (source instanceof FunctionSource function) {
      to.dialect.require(Feature.FUNCTION_TABLES, "Select the rows from a table.");
      to.expressions.write(function.function());
      to.sql.append(function.ordinality() ? " WITH ORDINALITY" : "");
      alias(function);
      names(function.columns());
    }
  }

  private void derived(DerivedSource derived) {
    boolean named = derived.columns().isEmpty() || to.dialect.supports(Feature.SOURCE_COLUMN_NAMES);
    to.sql.append('(');
    if (derived.query() instanceof ValuesNode values) {
      values(values, named ? List.of() : derived.columns());
    } else {
      if (!named) {
        to.dialect.require(
            Feature.SOURCE_COLUMN_NAMES, "Name the columns inside of the subquery, by as(…).");
      }
      query(derived.query());
    }
    to.sql.append(')');
    alias(derived);
    names(named ? derived.columns() : List.of());
  }

  /** Writes the name of a table, with its schema. */
  void table(TableSource table) {
    if (table.schema() != null) {
      to.name(table.schema());
      to.sql.append('.');
    }
    to.name(table.name());
  }

  private void alias(Source source) {
    String alias = to.aliases.of(source);
    to.define(source, alias);
    to.sql.append(" AS ");
    to.name(alias);
  }

  private void names(List<String> names) {
    if (names.isEmpty()) {
      return;
    }
    to.sql.append('(');
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      to.name(names.get(i));
    }
    to.sql.append(')');
  }

  /** Writes a clause of one expression, or nothing. */
  void clause(String words, Node node) {
    if (node != null) {
      to.sql.append(words);
      to.expressions.write(node);
    }
  }

  /** Writes a clause of several expressions, or nothing. */
  void clauses(String words, List<Node> nodes) {
    if (!nodes.isEmpty()) {
      to.sql.append(words);
      to.expressions.terms(nodes);
    }
  }

  private void repeating(String words, List<Node> nodes, List<Node> columns) {
    if (to.reuse && !to.dialect.supports(Feature.EQUAL_PLACEHOLDERS)) {
      new PlaceWriter(to).clauses(words, nodes, columns);
    } else {
      clauses(words, nodes);
    }
  }

  /** Writes LIMIT and OFFSET. */
  void limit(Node limit, Node offset) {
    clause(" LIMIT ", limit);
    if (limit == null && offset != null && !to.dialect.supports(Feature.OFFSET_ALONE)) {
      to.sql.append(" LIMIT 18446744073709551615");
    }
    clause(" OFFSET ", offset);
  }

  private void windows(List<WindowNode> windows) {
    for (int i = 0; i < windows.size(); i++) {
      to.sql.append(i == 0 ? " WINDOW " : ", ");
      to.name(windows.get(i).name());
      to.sql.append(" AS ");
      to.expressions.window(windows.get(i));
    }
  }

  private void lock(LockNode lock) {
    if (lock == null) {
      return;
    }
    to.dialect.require(Feature.FOR_UPDATE, "Leave the lock out.");
    if (lock.strength() == LockStrength.NO_KEY_UPDATE
        || lock.strength() == LockStrength.KEY_SHARE) {
      to.dialect.require(Feature.LOCK_STRENGTHS, "Use forUpdate() or forShare().");
    }
    boolean share = lock.strength() == LockStrength.SHARE;
    to.sql
        .append(' ')
        .append(
            share && !to.dialect.supports(Feature.FOR_SHARE)
                ? "LOCK IN SHARE MODE"
                : lock.strength().sql());
    if (!lock.of().isEmpty()) {
      to.dialect.require(Feature.LOCK_OF, "Lock the rows of all sources.");
    }
    for (int i = 0; i < lock.of().size(); i++) {
      to.sql.append(i == 0 ? " OF " : ", ");
      to.use(lock.of().get(i), null);
      to.name(to.aliases.of(lock.of().get(i)));
    }
    to.sql.append(lock.waiting().sql());
  }

  /** The rows come in the order of the arrays, so that keys are made, and given back, in it. */
  void arrayRows(ArrayRowsNode rows) {
    to.sql.append("SELECT ");
    columns(rows.types().size());
    to.sql.append(" FROM UNNEST(");
    for (int i = 0; i < rows.types().size(); i++) {
      to.sql.append(i == 0 ? "" : ", ");
      Object array = rows.arrays().get(i);
      to.place(array, () -> array);
      to.sql.append("::").append(to.castOf(rows.types().get(i), true)).append("[]");
    }
    to.sql.append(") WITH ORDINALITY AS \"rows\" (");
    columns(rows.types().size());
    to.sql.append(", \"n\") ORDER BY \"n\"");
  }

  private void columns(int count) {
    for (int i = 1; i <= count; i++) {
      to.sql.append(i == 1 ? "\"c" : ", \"c").append(i).append('"');
    }
  }

  private void values(ValuesNode values, List<String> names) {
    if (!to.dialect.supports(Feature.VALUES_LISTS)) {
      united(values, names);
      return;
    }
    to.sql.append("VALUES ");
    for (int i = 0; i < values.rows().size(); i++) {
      to.sql.append(i == 0 ? "" : ", ");
      row(values.rows().get(i), i == 0);
    }
  }

  /** The first select names the columns of all. */
  private void united(ValuesNode values, List<String> names) {
    for (int i = 0; i < values.rows().size(); i++) {
      to.sql.append(i == 0 ? "SELECT " : " UNION ALL SELECT ");
      List<Node> row = values.rows().get(i).nodes();
      for (int j = 0; j < row.size(); j++) {
        to.sql.append(j == 0 ? "" : ", ");
        to.expressions.write(row.get(j));
        if (i == 0) {
          to.sql.append(" AS ");
          to.name(names.isEmpty() ? "column" + (j + 1) : names.get(j));
        }
      }
    }
  }

  /** The first row tells the types of all: bare parameters would be text. */
  private void row(RowNode row, boolean first) {
    to.sql.append(to.dialect.valuesRow()).append('(');
    for (int i = 0; i < row.nodes().size(); i++) {
      to.sql.append(i == 0 ? "" : ", ");
      if (first && row.nodes().get(i) instanceof ParamNode param) {
        to.typedParam(param, false);
      } else {
        to.expressions.write(row.nodes().get(i));
      }
    }
    to.sql.append(')');
  }
}
