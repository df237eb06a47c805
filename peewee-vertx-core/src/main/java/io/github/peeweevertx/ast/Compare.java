package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Makes the nodes of comparisons, and refuses what is missing. */
final class Compare {
  private Compare() {}

  static <V> V given(V value, String name) {
    if (value == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, name + " must not be null here; for NULL say isNull()");
    }
    return value;
  }

  static Node node(Expr<?> expression) {
    return given(expression, "the expression").node();
  }

  static Node bare(Node node) {
    return node instanceof AliasNode alias ? alias.node() : node;
  }

  static <T> Node bound(Expr<T> left, T value, String name) {
    return new ParamNode(left.type(), given(value, name));
  }

  static <T> Condition value(Expr<T> left, Operator operator, T value) {
    return Condition.of(new BinaryNode(left.node(), operator, bound(left, value, "the value")));
  }

  static Condition nodes(Node left, Operator operator, Expr<?> right) {
    return Condition.of(new BinaryNode(left, operator, node(right)));
  }

  /** The right operand of an operator that nobody knows: a value says its type. */
  static Node operand(Expr<?> left, Expr<?> right) {
    return node(right) instanceof ParamNode param
            && !isText(param.type().kind())
            && param.type().kind() != left.type().kind()
        ? new TypedParamNode(param)
        : node(right);
  }

  private static boolean isText(Kind kind) {
    return kind == Kind.TEXT || kind == Kind.VARCHAR || kind == Kind.CHAR;
  }

  static Condition keyword(Node left, Operator operator, Keyword keyword) {
    return Condition.of(new BinaryNode(left, operator, new KeywordNode(keyword)));
  }

  static Condition query(Node left, Operator operator, Subquery<?> query) {
    return Condition.of(new BinaryNode(left, operator, given(query, "the query").query()));
  }

  static Condition between(Node value, Node low, Node high) {
    return Condition.of(new BetweenNode(value, low, high));
  }

  static <T> Condition list(Listed<T> left, Operator operator, Iterator<? extends T> values) {
    List<Object> list = new ArrayList<>();
    given(values, "values").forEachRemaining(list::add);
    if (list.isEmpty()) {
      return nothing(operator == Operator.NOT_IN);
    }
    return Condition.of(
        new BinaryNode(
            left.node(), operator, new ListNode(left.type(), Collections.unmodifiableList(list))));
  }

  static Condition expressions(Listed<?> left, Operator operator, Expr<?> first, Expr<?>[] others) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(node(first));
    for (Expr<?> other : given(others, "the expressions")) {
      nodes.add(node(other));
    }
    return Condition.of(new BinaryNode(left.node(), operator, new RowNode(nodes)));
  }

  /** The condition that an empty list stands for: no database takes empty parentheses. */
  static Condition nothing(boolean always) {
    Keyword left = always ? Keyword.ONE : Keyword.ZERO;
    return keyword(new KeywordNode(left), Operator.EQ, Keyword.ONE);
  }
}
