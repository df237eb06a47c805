package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.CaseNode;
import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.FrameBound;
import io.github.peeweevertx.ast.FrameNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.OverNode;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.WhenNode;
import io.github.peeweevertx.ast.WindowNode;
import io.github.peeweevertx.type.Kind;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Writes functions, aggregates, windows, casts and case distinctions. */
final class FunctionWriter {
  private final SqlRenderer to;
  private final ExpressionWriter expressions;

  FunctionWriter(SqlRenderer to, ExpressionWriter expressions) {
    this.to = to;
    this.expressions = expressions;
  }

  void function(FunctionNode node) {
    boolean outer = to.inExpression;
    to.inExpression = true;
    if (isGroupConcat(node)) {
      groupConcat(node);
    } else {
      call(node);
    }
    if (node.filter() != null) {
      to.dialect.require(Feature.FILTER, "Aggregate over a CASE that gives NULL for other rows.");
      to.sql.append(" FILTER (WHERE ");
      expressions.write(node.filter());
      to.sql.append(')');
    }
    to.inExpression = outer;
  }

  private void call(FunctionNode node) {
    to.sql.append(to.dialect.function(node.name())).append('(');
    arguments(node);
    if (!node.orderBy().isEmpty()) {
      to.dialect.require(Feature.ORDERED_AGGREGATE, "Order the rows in a subquery.");
    }
    order(node);
    to.sql.append(')');
  }

  private void order(FunctionNode node) {
    if (!node.orderBy().isEmpty()) {
      to.sql.append(" ORDER BY ");
      expressions.terms(node.orderBy());
    }
  }

  private boolean isGroupConcat(FunctionNode node) {
    return node.name().equals("STRING_AGG")
        && node.arguments().size() == 2
        && node.arguments().get(1) instanceof ParamNode
        && !to.dialect.supports(Feature.STRING_AGG);
  }

  /** The separator may not be a parameter: it is written in digits, which no text can leave. */
  private void groupConcat(FunctionNode node) {
    to.sql.append("GROUP_CONCAT(");
    expressions.write(node.arguments().get(0));
    order(node);
    String separator = String.valueOf(((ParamNode) node.arguments().get(1)).value());
    to.sql.append(" SEPARATOR ").append(separator.isEmpty() ? "''" : "0x");
    to.sql.append(HexFormat.of().formatHex(separator.getBytes(StandardCharsets.UTF_8)));
    to.sql.append(')');
  }

  private void arguments(FunctionNode node) {
    List<Node> arguments = node.arguments();
    if (arguments.size() == 1 && node.orderBy().isEmpty()) {
      only(node, arguments.get(0));
      return;
    }
    boolean untyped = !node.typed() && allParameters(arguments);
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        to.sql.append(", ");
      }
      argument(node, arguments.get(i), untyped);
    }
  }

  /** A query that is the only argument needs no parentheses of its own. */
  private void only(FunctionNode node, Node argument) {
    if (argument instanceof SelectNode select) {
      to.selects.value(select);
    } else if (argument instanceof CompoundNode compound) {
      to.selects.query(compound);
    } else if (argument instanceof ParamNode) {
      argument(node, argument, !node.typed());
    } else {
      expressions.bare(argument);
    }
  }

  private void argument(FunctionNode node, Node argument, boolean untyped) {
    if (argument instanceof ParamNode param) {
      boolean any = !node.typed() && to.dialect.takesAnyType(node.name());
      if (untyped || any) {
        to.typedParam(param, any);
        return;
      }
    }
    expressions.write(argument);
  }

  private static boolean allParameters(List<Node> nodes) {
    for (Node each : nodes) {
      if (!(each instanceof ParamNode)) {
        return false;
      }
    }
    return true;
  }

  void cast(CastNode node) {
    to.sql.append("CAST(");
    if (node.node() instanceof ParamNode param
        && (node.type() == null || node.type().kind() != param.type().kind())) {
      to.typedParam(param, true);
    } else {
      expressions.write(node.node());
    }
    to.sql.append(" AS ");
    to.sql.append(node.type() == null ? node.typeName() : to.dialect.castType(node.type()));
    to.sql.append(')');
  }

  void cases(CaseNode node) {
    boolean outer = to.inExpression;
    to.inExpression = true;
    to.sql.append("CASE");
    if (node.operand() != null) {
      to.sql.append(' ');
      result(node.operand(), true);
    }
    boolean untyped = needsType(node);
    for (WhenNode when : node.whens()) {
      to.sql.append(" WHEN ");
      expressions.write(when.when());
      to.sql.append(" THEN ");
      boolean typed = result(when.then(), untyped);
      untyped &= !typed;
    }
    if (node.otherwise() != null) {
      to.sql.append(" ELSE ");
      result(node.otherwise(), untyped);
    }
    to.sql.append(" END");
    to.inExpression = outer;
  }

  private boolean result(Node node, boolean untyped) {
    if (untyped && node instanceof ParamNode param && param.type().kind() != Kind.UNKNOWN) {
      to.typedParam(param, false);
      return true;
    }
    expressions.write(node);
    return false;
  }

  /** Where all results are bare parameters the server would take them for text. */
  private static boolean needsType(CaseNode node) {
    for (WhenNode when : node.whens()) {
      if (!isBare(when.then())) {
        return false;
      }
    }
    return node.otherwise() == null || isBare(node.otherwise());
  }

  private static boolean isBare(Node node) {
    return node instanceof ParamNode || node instanceof KeywordNode;
  }

  void over(OverNode node) {
    expressions.write(node.function());
    to.sql.append(" OVER ");
    if (node.named()) {
      to.name(node.window().name());
    } else {
      window(node.window());
    }
  }

  /** Writes the definition of a window, with its parentheses. */
  void window(WindowNode window) {
    to.sql.append('(');
    int start = to.sql.length();
    if (window.base() != null) {
      to.name(window.base());
    }
    list(start, "PARTITION BY ", window.partitionBy());
    list(start, "ORDER BY ", window.orderBy());
    if (window.frame() != null) {
      space(start);
      frame(window.frame());
    }
    to.sql.append(')');
  }

  private void list(int start, String words, List<Node> nodes) {
    if (!nodes.isEmpty()) {
      boolean outer = to.inExpression;
      to.inExpression = true;
      space(start);
      to.sql.append(words);
      expressions.terms(nodes);
      to.inExpression = outer;
    }
  }

  private void space(int start) {
    if (to.sql.length() > start) {
      to.sql.append(' ');
    }
  }

  private void frame(FrameNode frame) {
    if (frame.type() == io.github.peeweevertx.ast.FrameType.GROUPS || frame.exclusion() != null) {
      to.dialect.require(Feature.FRAME_GROUPS, "Use a frame of ROWS or RANGE without exclusion.");
    }
    to.sql.append(frame.type() == null ? "ROWS" : frame.type().sql()).append(' ');
    if (frame.start() == null) {
      to.sql.append("UNBOUNDED PRECEDING");
    } else if (frame.end() == null) {
      bound(frame.start());
    } else {
      to.sql.append("BETWEEN ");
      bound(frame.start());
      to.sql.append(" AND ");
      bound(frame.end());
    }
    if (frame.exclusion() != null) {
      to.sql.append(" EXCLUDE ").append(frame.exclusion().sql());
    }
  }

  private void bound(FrameBound bound) {
    switch (bound.kind()) {
      case UNBOUNDED_PRECEDING -> to.sql.append("UNBOUNDED PRECEDING");
      case PRECEDING -> to.sql.append(bound.rows()).append(" PRECEDING");
      case CURRENT_ROW -> to.sql.append("CURRENT ROW");
      case FOLLOWING -> to.sql.append(bound.rows()).append(" FOLLOWING");
      case UNBOUNDED_FOLLOWING -> to.sql.append("UNBOUNDED FOLLOWING");
    }
  }
}
