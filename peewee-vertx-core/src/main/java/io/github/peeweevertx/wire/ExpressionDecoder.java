package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.AliasNode;
import io.github.peeweevertx.ast.BetweenNode;
import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.CaseNode;
import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.CollateNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.ConcatNode;
import io.github.peeweevertx.ast.DatePart;
import io.github.peeweevertx.ast.DatePartNode;
import io.github.peeweevertx.ast.ExcludedNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.OrderNode;
import io.github.peeweevertx.ast.OverNode;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.PrefixNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SequenceNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.ast.TruncateNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.ast.WhenNode;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads each kind of expression: the one field of an object that names a kind tells which it is.
 */
final class ExpressionDecoder {
  private final Decoding from;
  private final Map<String, Function<Part, Node>> kinds = new HashMap<>();

  ExpressionDecoder(Decoding from) {
    this.from = from;
    kinds.put("column", this::column);
    kinds.put("star", this::star);
    kinds.put("word", part -> new KeywordNode(part.constant("word", Keyword.class)));
    kinds.put("value", from::value);
    kinds.put("step", from::value);
    kinds.put("list", from::list);
    kinds.put("same", from::same);
    kinds.put("typed", this::typed);
    kinds.put("operator", this::operation);
    kinds.put("between", this::between);
    kinds.put("concat", this::concat);
    kinds.put("sequence", this::sequence);
    kinds.put("row", part -> new RowNode(from.nodes(part, "row")));
    kinds.put("function", this::function);
    kinds.put("over", this::over);
    kinds.put("case", this::cases);
    kinds.put("cast", this::cast);
    kinds.put("collate", this::collate);
    kinds.put("part", this::datePart);
    kinds.put("truncate", this::truncate);
    kinds.put("as", this::alias);
    kinds.put("order", this::order);
    kinds.put("excluded", part -> new ExcludedNode(from.queries().written(part.text("excluded"))));
    kinds.put("select", part -> from.queries().select(part.any("select")));
    kinds.put("compound", part -> from.queries().compound(part.any("compound")));
    kinds.put("values", part -> from.queries().values(part.any("values")));
    kinds.put("insert", part -> from.queries().insert(part.any("insert")));
    kinds.put("update", part -> from.queries().update(part.any("update")));
    kinds.put("delete", part -> from.queries().delete(part.any("delete")));
  }

  Node node(Object json) {
    if (json instanceof JsonObject object) {
      for (String field : object.fieldNames()) {
        Function<Part, Node> kind = kinds.get(field);
        if (kind != null) {
          Part part = Part.of(object, field);
          Node node = kind.apply(part);
          part.end();
          return node;
        }
      }
    }
    throw Part.bad("an expression is of no kind that is known here");
  }

  private Node column(Part part) {
    Source source = from.source(part.any("of"));
    return new ColumnNode(source, from.column(source, part.text("column")));
  }

  private Node star(Part part) {
    Object number = part.any("star");
    return new StarNode(number == null ? null : from.source(number));
  }

  private Node typed(Part part) {
    if (from.node(part.any("typed")) instanceof ParamNode param) {
      return new TypedParamNode(param);
    }
    throw Part.bad("only a value can carry its type");
  }

  private Node operation(Part part) {
    Operator operator = WireOperators.read(part.text("operator"));
    List<Node> operands = from.nodes(part, "operands");
    if (operands.isEmpty()) {
      throw Part.bad("an operator has no operands");
    }
    Node node = operands.get(0);
    boolean prefix = operator == Operator.NOT || operator == Operator.BIT_NOT;
    if (operands.size() == 1 && (prefix || operator == Operator.SUB)) {
      return new PrefixNode(operator, node);
    }
    if (operands.size() == 1 || prefix) {
      throw Part.bad("an operator has the wrong number of operands");
    }
    for (Node right : operands.subList(1, operands.size())) {
      node = new BinaryNode(node, operator, right);
    }
    return node;
  }

  private List<Node> exactly(int count, Part part, String name) {
    List<Node> nodes = from.nodes(part, name);
    if (nodes.size() != count) {
      throw Part.bad(name + " has to have " + count + " members");
    }
    return nodes;
  }

  private Node between(Part part) {
    List<Node> nodes = exactly(3, part, "between");
    return new BetweenNode(nodes.get(0), nodes.get(1), nodes.get(2));
  }

  private Node concat(Part part) {
    List<Node> nodes = exactly(2, part, "concat");
    return new ConcatNode(nodes.get(0), nodes.get(1));
  }

  private Node sequence(Part part) {
    List<Node> nodes = from.nodes(part, "sequence");
    if (!Sequences.isKnown(nodes)) {
      throw Part.bad("these expressions do not stand side by side");
    }
    return new SequenceNode(nodes);
  }

  private Node function(Part part) {
    return new FunctionNode(
        Decoding.function(part.text("function")),
        from.nodes(part, "arguments"),
        part.flag("typed"),
        from.nodes(part, "orderBy"),
        from.nodeOrNull(part.any("filter")));
  }

  private Node over(Part part) {
    Node function = from.node(part.any("over"));
    return new OverNode(function, from.queries().window(part.any("window")), part.flag("named"));
  }

  private Node cases(Part part) {
    Node operand = from.nodeOrNull(part.any("case"));
    List<WhenNode> whens =
        part.list(
            "when",
            each -> {
              List<Node> pair = Part.each(each, "when", from::node);
              if (pair.size() != 2) {
                throw Part.bad("each branch of a case is a pair");
              }
              return new WhenNode(pair.get(0), pair.get(1));
            });
    if (whens.isEmpty()) {
      throw Part.bad("a case has no branches");
    }
    return new CaseNode(operand, whens, from.nodeOrNull(part.any("else")));
  }

  private Node cast(Part part) {
    return new CastNode(from.node(part.any("cast")), from.type(part), null);
  }

  private Node collate(Part part) {
    Node node = from.node(part.any("collate"));
    return new CollateNode(node, Decoding.name(part.text("collation")));
  }

  private Node datePart(Part part) {
    DatePart unit = part.constant("part", DatePart.class);
    return new DatePartNode(unit, from.node(part.any("from")));
  }

  private Node truncate(Part part) {
    DatePart unit = part.constant("truncate", DatePart.class);
    if (unit == DatePart.EPOCH) {
      throw Part.bad("nothing is cut to the seconds since 1970");
    }
    return new TruncateNode(unit, from.node(part.any("from")));
  }

  private Node alias(Part part) {
    String alias = Decoding.name(part.text("as"));
    return new AliasNode(from.node(part.any("node")), alias);
  }

  private Node order(Part part) {
    Node node = from.node(part.any("order"));
    return new OrderNode(node, part.flag("descending"), part.flagOrNull("nullsFirst"));
  }
}
