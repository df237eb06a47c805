package io.github.peeweevertx.wire;

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
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.ListNode;
import io.github.peeweevertx.ast.NameNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.NodeVisitor;
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
import io.github.peeweevertx.ast.TruncateNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.ValuesNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;

/** Each kind of expression as a JSON object; its first field tells the kind. */
final class ExpressionEncoder implements NodeVisitor<JsonObject> {
  private final Encoding to;
  private final QueryEncoder queries;

  ExpressionEncoder(Encoding to, QueryEncoder queries) {
    this.to = to;
    this.queries = queries;
  }

  private static JsonObject json(String kind, Object value) {
    return new JsonObject().put(kind, value);
  }

  @Override
  public JsonObject column(ColumnNode node) {
    int source = to.source(node.source());
    return json("column", to.column(node)).put("of", source);
  }

  @Override
  public JsonObject star(StarNode node) {
    return json("star", node.source() == null ? null : to.source(node.source()));
  }

  @Override
  public JsonObject source(SourceNode node) {
    // All columns of a row, also those that the receiver may not show.
    throw Encoding.unsaid("A whole row as a value");
  }

  @Override
  public JsonObject name(NameNode node) {
    throw Encoding.unsaid("A bare name");
  }

  @Override
  public JsonObject keyword(KeywordNode node) {
    return json("word", Part.said(node.keyword()));
  }

  @Override
  public JsonObject param(ParamNode node) {
    return to.value(node);
  }

  @Override
  public JsonObject typedParam(TypedParamNode node) {
    return json("typed", to.value(node.param()));
  }

  @Override
  public JsonObject list(ListNode node) {
    return to.list(node);
  }

  @Override
  public JsonObject raw(RawNode node) {
    throw Encoding.unsaid("A raw fragment");
  }

  @Override
  public JsonObject arrayRows(ArrayRowsNode node) {
    throw Encoding.unsaid("The form in which rows are sent");
  }

  @Override
  public JsonObject binary(BinaryNode node) {
    JsonArray operands = new JsonArray();
    for (Node each : chain(node)) {
      operands.add(to.node(each));
    }
    return json("operator", WireOperators.said(node.operator())).put("operands", operands);
  }

  /** The operands of a chain that groups to the left: a long one is a list, and not a deep tree. */
  private static Deque<Node> chain(BinaryNode node) {
    Deque<Node> operands = new ArrayDeque<>();
    Node left = node;
    while (left instanceof BinaryNode binary && binary.operator() == node.operator()) {
      operands.push(binary.right());
      left = binary.left();
    }
    operands.push(left);
    return operands;
  }

  @Override
  public JsonObject prefix(PrefixNode node) {
    JsonArray operand = new JsonArray().add(to.node(node.operand()));
    return json("operator", WireOperators.said(node.operator())).put("operands", operand);
  }

  @Override
  public JsonObject between(BetweenNode node) {
    return json(
        "between",
        new JsonArray()
            .add(to.node(node.value()))
            .add(to.node(node.low()))
            .add(to.node(node.high())));
  }

  @Override
  public JsonObject concat(ConcatNode node) {
    return json("concat", new JsonArray().add(to.node(node.left())).add(to.node(node.right())));
  }

  @Override
  public JsonObject sequence(SequenceNode node) {
    if (!Sequences.isKnown(node.nodes())) {
      throw Encoding.unsaid("A sequence of your own");
    }
    return json("sequence", to.nodes(node.nodes()));
  }

  @Override
  public JsonObject row(RowNode node) {
    return json("row", to.nodes(node.nodes()));
  }

  @Override
  public JsonObject function(FunctionNode node) {
    JsonObject json = json("function", node.name());
    Encoding.some(json, "arguments", to.nodes(node.arguments()));
    Encoding.flag(json, "typed", node.typed());
    Encoding.some(json, "orderBy", to.nodes(node.orderBy()));
    Encoding.given(json, "filter", to.node(node.filter()));
    return json;
  }

  @Override
  public JsonObject over(OverNode node) {
    JsonObject json = json("over", to.node(node.function()));
    json.put("window", queries.window(node.window()));
    Encoding.flag(json, "named", node.named());
    return json;
  }

  @Override
  public JsonObject cases(CaseNode node) {
    JsonArray whens = new JsonArray();
    Object operand = to.node(node.operand());
    node.whens()
        .forEach(
            each -> whens.add(new JsonArray().add(to.node(each.when())).add(to.node(each.then()))));
    JsonObject json = json("case", operand).put("when", whens);
    Encoding.given(json, "else", to.node(node.otherwise()));
    return json;
  }

  @Override
  public JsonObject cast(CastNode node) {
    if (node.type() == null) {
      throw Encoding.unsaid("A cast to a type that you named yourself");
    }
    return json("cast", to.node(node.node())).put("type", WireTypes.said(node.type()));
  }

  @Override
  public JsonObject collate(CollateNode node) {
    return json("collate", to.node(node.node())).put("collation", node.collation());
  }

  @Override
  public JsonObject datePart(DatePartNode node) {
    return json("part", Part.said(node.part())).put("from", to.node(node.node()));
  }

  @Override
  public JsonObject truncate(TruncateNode node) {
    return json("truncate", Part.said(node.part())).put("from", to.node(node.node()));
  }

  @Override
  public JsonObject alias(AliasNode node) {
    return json("as", node.alias()).put("node", to.node(node.node()));
  }

  @Override
  public JsonObject order(OrderNode node) {
    JsonObject json = json("order", to.node(node.node()));
    Encoding.flag(json, "descending", node.descending());
    Encoding.given(json, "nullsFirst", node.nullsFirst());
    return json;
  }

  @Override
  public JsonObject excluded(ExcludedNode node) {
    return json("excluded", queries.writtenField(node.column()));
  }

  @Override
  public JsonObject json(JsonNode node) {
    throw Encoding.unsaid("A call on JSON");
  }

  @Override
  public JsonObject extra(ExtraNode node) {
    throw Encoding.unsaid("What only some databases have");
  }

  @Override
  public JsonObject select(SelectNode node) {
    return json("select", queries.select(node));
  }

  @Override
  public JsonObject compound(CompoundNode node) {
    return json("compound", queries.compound(node));
  }

  @Override
  public JsonObject values(ValuesNode node) {
    JsonArray rows = new JsonArray();
    node.rows().forEach(row -> rows.add(to.nodes(row.nodes())));
    return json("values", rows);
  }

  @Override
  public JsonObject insert(InsertNode node) {
    return json("insert", queries.insert(node));
  }

  @Override
  public JsonObject update(UpdateNode node) {
    return json("update", queries.update(node));
  }

  @Override
  public JsonObject delete(DeleteNode node) {
    return json("delete", queries.delete(node));
  }
}
