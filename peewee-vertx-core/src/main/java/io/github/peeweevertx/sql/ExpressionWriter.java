package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.AliasNode;
import io.github.peeweevertx.ast.ArrayRowsNode;
import io.github.peeweevertx.ast.BetweenNode;
import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.CaseNode;
import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.CollateNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.ConcatNode;
import io.github.peeweevertx.ast.DatePartNode;
import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.ExcludedNode;
import io.github.peeweevertx.ast.ExtraNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.ListNode;
import io.github.peeweevertx.ast.NameNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.NodeVisitor;
import io.github.peeweevertx.ast.OrderNode;
import io.github.peeweevertx.ast.OverNode;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.PrefixNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SequenceNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.SourceNode;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.ast.TruncateNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.ValuesNode;
import io.github.peeweevertx.ast.WindowNode;
import java.util.List;
import java.util.regex.Pattern;

/** Writes what may stand in an expression. */
final class ExpressionWriter implements NodeVisitor<Void> {
  private static final Pattern BARE_COLLATION = Pattern.compile("[a-z_][a-z_0-9]*");

  private final SqlRenderer to;
  private final OperatorWriter operators;
  private final FunctionWriter functions;

  ExpressionWriter(SqlRenderer to) {
    this.to = to;
    this.operators = new OperatorWriter(to, this);
    this.functions = new FunctionWriter(to, this);
  }

  void write(Node node) {
    node.accept(this);
  }

  /** Writes nodes with commas between them. */
  void commas(List<? extends Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      write(nodes.get(i));
    }
  }

  /** Writes terms of a clause with commas between them: nothing tells the type of a parameter. */
  void terms(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      term(nodes.get(i));
    }
  }

  /** Writes a term that stands by itself. */
  void term(Node node) {
    if (node instanceof ParamNode param) {
      to.typedParam(param, false);
    } else {
      write(node);
    }
  }

  /** Writes nodes in parentheses; one operation alone keeps only one pair of them. */
  void enclosed(List<? extends Node> nodes) {
    to.sql.append('(');
    if (nodes.size() == 1) {
      bare(nodes.get(0));
    } else {
      commas(nodes);
    }
    to.sql.append(')');
  }

  /** Writes a node that stands in parentheses already. */
  void bare(Node node) {
    if (OperatorWriter.isOperation(node)) {
      operators.write(node, false);
    } else if (node instanceof JsonNode json) {
      bare(to.dialect.json(json));
    } else {
      write(node);
    }
  }

  /** Writes the definition of a window. */
  void window(WindowNode window) {
    functions.window(window);
  }

  /** Writes a term of the select list. */
  void selected(Node node) {
    Node inner = node instanceof AliasNode alias ? alias.node() : node;
    term(inner);
    if (node instanceof AliasNode alias) {
      to.sql.append(" AS ");
      to.name(alias.alias());
    }
  }

  @Override
  public Void column(ColumnNode node) {
    if (!to.unqualified) {
      to.use(node.source(), node.column());
      to.name(to.aliases.of(node.source()));
      to.sql.append('.');
    }
    to.name(node.column());
    return null;
  }

  @Override
  public Void star(StarNode node) {
    if (node.source() != null) {
      alias(node.source());
      to.sql.append('.');
    }
    to.sql.append('*');
    return null;
  }

  @Override
  public Void source(SourceNode node) {
    to.dialect.require(Feature.SOURCES_AS_VALUES, "Give the function the columns.");
    alias(node.source());
    return null;
  }

  private void alias(Source source) {
    to.use(source, null);
    to.name(to.aliases.of(source));
  }

  @Override
  public Void name(NameNode node) {
    for (int i = 0; i < node.path().size(); i++) {
      if (i > 0) {
        to.sql.append('.');
      }
      to.name(node.path().get(i));
    }
    return null;
  }

  @Override
  public Void keyword(KeywordNode node) {
    to.sql.append(node.keyword().sql());
    return null;
  }

  @Override
  public Void param(ParamNode node) {
    to.param(node);
    return null;
  }

  @Override
  public Void typedParam(TypedParamNode node) {
    to.typedParam(node.param(), true);
    return null;
  }

  @Override
  public Void list(ListNode node) {
    operators.values(node);
    return null;
  }

  @Override
  public Void raw(RawNode node) {
    to.sql.append(node.texts().get(0));
    for (int i = 0; i < node.nodes().size(); i++) {
      write(node.nodes().get(i));
      to.sql.append(node.texts().get(i + 1));
    }
    return null;
  }

  @Override
  public Void binary(BinaryNode node) {
    operators.write(node, true);
    return null;
  }

  @Override
  public Void prefix(PrefixNode node) {
    operators.write(node, true);
    return null;
  }

  @Override
  public Void between(BetweenNode node) {
    operators.write(node, true);
    return null;
  }

  @Override
  public Void concat(ConcatNode node) {
    operators.write(node, true);
    return null;
  }

  @Override
  public Void sequence(SequenceNode node) {
    for (int i = 0; i < node.nodes().size(); i++) {
      if (i > 0) {
        to.sql.append(' ');
      }
      write(node.nodes().get(i));
    }
    return null;
  }

  @Override
  public Void row(RowNode node) {
    enclosed(node.nodes());
    return null;
  }

  @Override
  public Void function(FunctionNode node) {
    functions.function(node);
    return null;
  }

  @Override
  public Void over(OverNode node) {
    functions.over(node);
    return null;
  }

  @Override
  public Void cases(CaseNode node) {
    functions.cases(node);
    return null;
  }

  @Override
  public Void cast(CastNode node) {
    functions.cast(node);
    return null;
  }

  @Override
  public Void collate(CollateNode node) {
    write(node.node());
    to.sql.append(" COLLATE ");
    collation(node.collation());
    return null;
  }

  /** Bare as peewee prints it where that is the same name, else in quotes. */
  private void collation(String collation) {
    boolean bare = BARE_COLLATION.matcher(collation).matches();
    if (bare) {
      to.sql.append(collation);
    } else {
      to.name(collation);
    }
  }

  @Override
  public Void datePart(DatePartNode node) {
    around(to.dialect.datePart(node.part()), node.node());
    return null;
  }

  @Override
  public Void truncate(TruncateNode node) {
    around(to.dialect.truncate(node.part()), node.node());
    return null;
  }

  private void around(Dialect.Around around, Node node) {
    to.sql.append(around.before());
    write(node);
    to.sql.append(around.after());
  }

  @Override
  public Void alias(AliasNode node) {
    Feature inside = to.inHaving ? Feature.ALIASES_IN_HAVING : Feature.ALIASES_IN_EXPRESSIONS;
    if (to.inSelectList || to.inExpression && !to.dialect.supports(inside)) {
      write(node.node());
    } else {
      to.name(node.alias());
    }
    return null;
  }

  @Override
  public Void order(OrderNode node) {
    operators.order(node);
    return null;
  }

  @Override
  public Void excluded(ExcludedNode node) {
    around(to.dialect.excluded(), new NameNode(List.of(node.column())));
    return null;
  }

  @Override
  public Void json(JsonNode node) {
    write(to.dialect.json(node));
    return null;
  }

  @Override
  public Void extra(ExtraNode node) {
    to.dialect.require(node.extra());
    write(node.node());
    return null;
  }

  @Override
  public Void select(SelectNode node) {
    boolean apart =
        WrittenTable.isReadBy(node, to.written)
            && !to.dialect.supports(Feature.READING_WRITTEN_TABLE);
    to.sql.append(apart ? "(SELECT * FROM (" : "(");
    to.selects.value(node);
    if (apart) {
      // Read before anything is written.
      to.sql.append(") AS ");
      to.name(to.aliases.of(new DerivedSource(node, null, List.of(), false)));
    }
    to.sql.append(')');
    return null;
  }

  @Override
  public Void compound(CompoundNode node) {
    return subquery(node);
  }

  @Override
  public Void values(ValuesNode node) {
    return subquery(node);
  }

  private Void subquery(QueryNode node) {
    to.sql.append('(');
    to.selects.query(node);
    to.sql.append(')');
    return null;
  }

  @Override
  public Void arrayRows(ArrayRowsNode node) {
    to.selects.arrayRows(node);
    return null;
  }

  @Override
  public Void insert(InsertNode node) {
    throw WriteWriter.misplaced("An insert");
  }

  @Override
  public Void update(UpdateNode node) {
    throw WriteWriter.misplaced("An update");
  }

  @Override
  public Void delete(DeleteNode node) {
    throw WriteWriter.misplaced("A delete");
  }
}
