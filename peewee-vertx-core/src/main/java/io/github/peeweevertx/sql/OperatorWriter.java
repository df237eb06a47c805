package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.BetweenNode;
import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.ConcatNode;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.ListNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.OrderNode;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.PrefixNode;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.TypedParamNode;
import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes operators. A chain of them may be ten thousand links deep on either side: what is still to
 * be written waits on a stack of our own, not on that of the thread.
 */
final class OperatorWriter {
  private static final String CLOSE = ")";

  private final SqlRenderer to;
  private final ExpressionWriter expressions;

  /** The right side of IN, which brings its own operator. */
  private record In(Node left, Operator operator, ListNode list) {}

  /** A parameter whose type nothing else tells. */
  private record Bare(ParamNode param, boolean evenText) {}

  /** The right side of IN, with a limit that the server does not take there. */
  private record Limited(SelectNode query) {}

  OperatorWriter(SqlRenderer to, ExpressionWriter expressions) {
    this.to = to;
    this.expressions = expressions;
  }

  /** Whether a node brings its own parentheses. */
  static boolean isOperation(Node node) {
    return node instanceof BinaryNode || node instanceof BetweenNode || node instanceof ConcatNode;
  }

  /** Writes an operation, with or without its outermost parentheses. */
  void write(Node root, boolean parentheses) {
    boolean outer = to.inExpression;
    to.inExpression = true;
    ArrayDeque<Object> waiting = new ArrayDeque<>();
    open(root, parentheses, waiting);
    while (!waiting.isEmpty()) {
      Object next = waiting.pop();
      if (next instanceof String text) {
        to.sql.append(text);
      } else if (next instanceof Operator operator) {
        to.sql.append(' ').append(to.dialect.operator(operator)).append(' ');
      } else if (next instanceof In in) {
        in(in);
      } else if (next instanceof Limited limited) {
        limited(limited.query());
      } else if (next instanceof Bare bare) {
        to.typedParam(bare.param(), bare.evenText());
      } else if (next instanceof Node node && (isOperation(node) || node instanceof PrefixNode)) {
        open(node, true, waiting);
      } else {
        expressions.write((Node) next);
      }
    }
    to.inExpression = outer;
  }

  private void open(Node node, boolean parentheses, ArrayDeque<Object> waiting) {
    if (node instanceof PrefixNode prefix) {
      to.sql.append(to.dialect.operator(prefix.operator()));
      if (prefix.operator() == Operator.NOT) {
        to.sql.append(' ');
      }
      waiting.push(prefix.operand());
      return;
    }
    boolean function = node instanceof ConcatNode && !to.dialect.supports(Feature.CONCAT_OPERATOR);
    if (function) {
      to.sql.append("CONCAT(");
      waiting.push(CLOSE);
    } else if (parentheses) {
      to.sql.append('(');
      waiting.push(CLOSE);
    }
    if (node instanceof BinaryNode binary) {
      operands(binary, waiting);
    } else if (node instanceof ConcatNode concat) {
      waiting.push(joined(concat.right()));
      waiting.push(function ? ", " : " || ");
      waiting.push(joined(concat.left()));
    } else if (node instanceof BetweenNode between) {
      waiting.push(between.high());
      waiting.push(Operator.AND);
      waiting.push(between.low());
      waiting.push(" BETWEEN ");
      waiting.push(left(between.value(), between.low()));
    }
  }

  /** What is joined to text is taken for text, unless its type is said. */
  private static Object joined(Node node) {
    return node instanceof ParamNode param ? new Bare(param, false) : node;
  }

  private void operands(BinaryNode binary, ArrayDeque<Object> waiting) {
    Node right = binary.right();
    if (right instanceof SelectNode select
        && select.limit() != null
        && isIn(binary.operator())
        && !to.dialect.supports(Feature.LIMIT_IN_SUBQUERY)) {
      waiting.push(new Limited(select));
      waiting.push(binary.operator());
    } else if (right instanceof ListNode list) {
      waiting.push(new In(binary.left(), binary.operator(), list));
    } else {
      waiting.push(right);
      waiting.push(binary.operator());
    }
    waiting.push(left(binary.left(), right));
  }

  /** One query further in the limit is taken. */
  private void limited(SelectNode query) {
    to.sql.append("(SELECT * FROM (");
    to.selects.value(query);
    to.sql.append(") AS ");
    to.name(to.aliases.of(new DerivedSource(query, null, List.of(), false)));
    to.sql.append(')');
  }

  /** A parameter on the left says its type where nothing on the right tells it. */
  private static Object left(Node left, Node right) {
    if (left instanceof RowNode row && row.nodes().stream().anyMatch(ParamNode.class::isInstance)) {
      return typed(row);
    }
    return left instanceof ParamNode param && tellsNothing(right)
        ? new Bare(param, right instanceof KeywordNode)
        : left;
  }

  /** A server that compares rows learns the types of their parts from the left one. */
  private static RowNode typed(RowNode row) {
    List<Node> parts = new ArrayList<>(row.nodes().size());
    for (Node each : row.nodes()) {
      parts.add(each instanceof ParamNode param ? new TypedParamNode(param) : each);
    }
    return new RowNode(parts);
  }

  private static boolean isIn(Operator operator) {
    return operator == Operator.IN || operator == Operator.NOT_IN;
  }

  private static boolean tellsNothing(Node right) {
    return right instanceof ParamNode || right instanceof ListNode || right instanceof KeywordNode;
  }

  private void in(In in) {
    Object array = in.left() instanceof RowNode ? null : array(in.list());
    if (array == null) {
      to.sql.append(' ').append(to.dialect.operator(in.operator())).append(' ');
      values(in.list());
      return;
    }
    to.sql.append(in.operator() == Operator.IN ? " = ANY(" : " != ALL(");
    to.place(in.list(), () -> array);
    to.sql.append(')');
  }

  /** The values as one parameter; null where they have to be written one by one. */
  private Object array(ListNode list) {
    if (to.literal
        || list.type().kind() == Kind.UNKNOWN
        || !to.dialect.supports(Feature.ANY_ARRAY)) {
      return null;
    }
    Object[] values = new Object[list.values().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = to.bind(list.type(), list.values().get(i));
    }
    return to.dialect.array(list.type(), values);
  }

  /** Writes the values of a list one by one. */
  void values(ListNode list) {
    to.sql.append('(');
    for (int i = 0; i < list.values().size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      to.param(new ParamNode(list.type(), list.values().get(i)));
    }
    to.sql.append(')');
  }

  private void nullsByCase(OrderNode node) {
    int first = node.nullsFirst() ? 0 : 1;
    to.sql.append("CASE WHEN (");
    expressions.write(node.node());
    to.sql.append(" IS NULL) THEN ");
    to.param(new ParamNode(SqlTypes.INTEGER, first));
    to.sql.append(" ELSE ");
    to.param(new ParamNode(SqlTypes.INTEGER, 1 - first));
    to.sql.append(" END, ");
  }

  /** Writes a term of ORDER BY. */
  void order(OrderNode node) {
    boolean named = to.dialect.supports(Feature.NULLS_ORDERING);
    if (node.nullsFirst() != null && !named) {
      nullsByCase(node);
    }
    expressions.term(node.node());
    to.sql.append(node.descending() ? " DESC" : " ASC");
    if (node.nullsFirst() != null && named) {
      to.sql.append(node.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }
  }
}
