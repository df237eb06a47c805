package io.github.peeweevertx.service;

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
import io.github.peeweevertx.ast.ExcludedNode;
import io.github.peeweevertx.ast.ExtraNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.ListNode;
import io.github.peeweevertx.ast.NameNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.NodeVisitor;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.OrderNode;
import io.github.peeweevertx.ast.OverNode;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.PrefixNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SequenceNode;
import io.github.peeweevertx.ast.SourceNode;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.TruncateNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.ValuesNode;
import io.github.peeweevertx.ast.WhenNode;
import io.github.peeweevertx.wire.Forms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds the expressions of a query against the policy, and gives them back as they may run. What it
 * does not expressly let through is refused: also on the short way within one process, where a
 * query was never JSON.
 */
final class Guard implements NodeVisitor<Node> {
  private static final int DEEPEST = 400;
  private static final Pattern COLLATION = Pattern.compile("[A-Za-z0-9_.-]{1,63}");

  private final GuardScope scope;
  private final QueryGuard queries;
  private int depth;

  Guard(GuardScope scope) {
    this.scope = scope;
    this.queries = new QueryGuard(this, scope);
  }

  QueryGuard queries() {
    return queries;
  }

  Node node(Node node) {
    if (node == null) {
      return null;
    }
    scope.count();
    if (++depth > DEEPEST) {
      throw Refusal.limit("expressions within each other", DEEPEST);
    }
    Node guarded = node.accept(this);
    depth--;
    return guarded;
  }

  List<Node> nodes(List<? extends Node> nodes) {
    List<Node> guarded = new ArrayList<>(nodes.size());
    for (Node each : nodes) {
      guarded.add(node(each));
    }
    return guarded;
  }

  /** A column of a select list, where alone an alias gives a name. */
  Node selected(Node node) {
    return node instanceof AliasNode alias
        ? new AliasNode(node(alias.node()), alias.alias())
        : node(node);
  }

  @Override
  public Node column(ColumnNode node) {
    if (node.source() instanceof TableSource table) {
      scope.requireReadable(table, node.column());
    }
    return new ColumnNode(scope.placed(node.source()), node.column());
  }

  @Override
  public Node star(StarNode node) {
    if (node.source() == null || node.source() instanceof TableSource) {
      throw Refusal.notAllowed("all columns at once: name them");
    }
    return new StarNode(scope.placed(node.source()));
  }

  @Override
  public Node source(SourceNode node) {
    throw Refusal.notAllowed("a whole row as a value");
  }

  @Override
  public Node name(NameNode node) {
    throw Refusal.notAllowed("a bare name");
  }

  @Override
  public Node keyword(KeywordNode node) {
    return switch (node.keyword()) {
      case NULL, TRUE, ONE, ZERO -> node;
      case STAR, DISTINCT, ESCAPE, DEFAULT -> throw Refusal.notAllowed("this word here");
    };
  }

  @Override
  public Node param(ParamNode node) {
    return scope.value(node);
  }

  @Override
  public Node typedParam(TypedParamNode node) {
    return new TypedParamNode(scope.value(node.param()));
  }

  /** A list stands behind IN and nowhere else. */
  @Override
  public Node list(ListNode node) {
    throw Refusal.notAllowed("a list here");
  }

  @Override
  public Node raw(RawNode node) {
    throw Refusal.notAllowed("a raw fragment");
  }

  @Override
  public Node extra(ExtraNode node) {
    throw Refusal.notAllowed("what only some databases have");
  }

  @Override
  public Node json(JsonNode node) {
    throw Refusal.notAllowed("paths into JSON values");
  }

  @Override
  public Node arrayRows(ArrayRowsNode node) {
    throw Refusal.notAllowed("many rows in one statement");
  }

  private static Operator known(Operator operator) {
    if (!Forms.has(operator)) {
      throw Refusal.notAllowed("an operator of the caller");
    }
    return operator;
  }

  @Override
  public Node binary(BinaryNode node) {
    Node left = node(node.left());
    Operator operator = known(node.operator());
    boolean in = operator == Operator.IN || operator == Operator.NOT_IN;
    if (in && node.right() instanceof ListNode list) {
      scope.count(list.values().size());
      return new BinaryNode(left, operator, list);
    }
    return new BinaryNode(left, operator, node(node.right()));
  }

  @Override
  public Node prefix(PrefixNode node) {
    return new PrefixNode(known(node.operator()), node(node.operand()));
  }

  @Override
  public Node between(BetweenNode node) {
    return new BetweenNode(node(node.value()), node(node.low()), node(node.high()));
  }

  @Override
  public Node concat(ConcatNode node) {
    return new ConcatNode(node(node.left()), node(node.right()));
  }

  @Override
  public Node sequence(SequenceNode node) {
    List<Node> nodes = node.nodes();
    if (!Forms.hasSequence(nodes)) {
      throw Refusal.notAllowed("these expressions side by side");
    }
    return nodes.size() == 2
        ? new SequenceNode(List.of(nodes.get(0), node(nodes.get(1))))
        : new SequenceNode(List.of(node(nodes.get(0)), nodes.get(1), node(nodes.get(2))));
  }

  @Override
  public Node row(RowNode node) {
    return new RowNode(nodes(node.nodes()));
  }

  @Override
  public Node function(FunctionNode node) {
    scope.requireFunction(node.name());
    return new FunctionNode(
        node.name(),
        isCountOfRows(node) ? node.arguments() : nodes(node.arguments()),
        node.typed(),
        nodes(node.orderBy()),
        node(node.filter()));
  }

  private static boolean isCountOfRows(FunctionNode node) {
    return node.name().equalsIgnoreCase("count")
        && node.arguments().size() == 1
        && node.arguments().get(0) instanceof KeywordNode word
        && word.keyword() == Keyword.STAR;
  }

  @Override
  public Node over(OverNode node) {
    return new OverNode(node(node.function()), queries.window(node.window()), node.named());
  }

  @Override
  public Node cases(CaseNode node) {
    Node operand = node(node.operand());
    List<WhenNode> whens = new ArrayList<>();
    for (WhenNode each : node.whens()) {
      whens.add(new WhenNode(node(each.when()), node(each.then())));
    }
    return new CaseNode(operand, whens, node(node.otherwise()));
  }

  @Override
  public Node cast(CastNode node) {
    if (node.type() == null) {
      throw Refusal.notAllowed("a cast to a type of the caller");
    }
    return new CastNode(node(node.node()), node.type(), null);
  }

  @Override
  public Node collate(CollateNode node) {
    if (!COLLATION.matcher(node.collation()).matches()) {
      throw Refusal.notAllowed("a collation of this name");
    }
    return new CollateNode(node(node.node()), node.collation());
  }

  @Override
  public Node datePart(DatePartNode node) {
    return new DatePartNode(node.part(), node(node.node()));
  }

  @Override
  public Node truncate(TruncateNode node) {
    return new TruncateNode(node.part(), node(node.node()));
  }

  /** Outside of a select list the name could mean a column that the caller may not read. */
  @Override
  public Node alias(AliasNode node) {
    return node(node.node());
  }

  @Override
  public Node order(OrderNode node) {
    return new OrderNode(node(node.node()), node.descending(), node.nullsFirst());
  }

  @Override
  public Node excluded(ExcludedNode node) {
    throw Refusal.notAllowed("an upsert");
  }

  @Override
  public Node select(SelectNode node) {
    return queries.select(node);
  }

  @Override
  public Node compound(CompoundNode node) {
    return queries.compound(node);
  }

  @Override
  public Node values(ValuesNode node) {
    List<RowNode> rows = new ArrayList<>();
    for (RowNode row : node.rows()) {
      rows.add(new RowNode(nodes(row.nodes())));
    }
    return new ValuesNode(rows);
  }

  @Override
  public Node insert(InsertNode node) {
    throw Refusal.notAllowed("an insert inside of a query");
  }

  @Override
  public Node update(UpdateNode node) {
    throw Refusal.notAllowed("an update inside of a query");
  }

  @Override
  public Node delete(DeleteNode node) {
    throw Refusal.notAllowed("a delete inside of a query");
  }
}
