package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;

/**
 * An expression whose value is a number: adds arithmetic and bits. Results have the type of the
 * left operand; {@link #typed} says otherwise.
 *
 * @param <N> the type of the number
 */
public interface NumberExpr<N extends Number> extends Expr<N> {
  /**
   * An expression of a node.
   *
   * @param <N> the type of the number
   * @param node the node
   * @param type how its values are bound and read
   * @return the expression
   */
  static <N extends Number> NumberExpr<N> number(Node node, SqlType<N> type) {
    return new Typed.Number<>(node, type);
  }

  /**
   * An expression with the operators of numbers.
   *
   * @param <N> the type of the number
   * @param expression the expression
   * @return the same expression
   */
  static <N extends Number> NumberExpr<N> of(Expr<N> expression) {
    return number(Compare.node(expression), expression.type());
  }

  private NumberExpr<N> operate(Operator operator, Node right) {
    return number(new BinaryNode(node(), operator, right), type());
  }

  /** A bare parameter would be taken for the type of the other operand: 1.5 of an integer is 1. */
  private NumberExpr<N> operate(Operator operator, Expr<? extends Number> other) {
    Node left = node();
    Node right = Compare.node(other);
    if (type().kind() != other.type().kind()) {
      left = left instanceof ParamNode param ? new TypedParamNode(param) : left;
      right = right instanceof ParamNode param ? new TypedParamNode(param) : right;
      // The server may give a number that the type of the left side cannot hold.
      return number(new BinaryNode(left, operator, right), SqlTypes.exact(type()));
    }
    return number(new BinaryNode(left, operator, right), type());
  }

  private Node bound(N value) {
    return Compare.bound(this, value, "the operand");
  }

  @Override
  default NumberExpr<N> as(String alias) {
    return number(Expr.super.as(alias).node(), type());
  }

  @Override
  default NumberExpr<N> distinct() {
    return number(Expr.super.distinct().node(), type());
  }

  /**
   * Sum.
   *
   * @param value the other operand
   * @return the expression
   */
  default NumberExpr<N> plus(N value) {
    return operate(Operator.ADD, bound(value));
  }

  /**
   * Sum.
   *
   * @param other the other operand
   * @return the expression
   */
  default NumberExpr<N> plus(Expr<? extends Number> other) {
    return operate(Operator.ADD, other);
  }

  /**
   * Difference.
   *
   * @param value what is taken away
   * @return the expression
   */
  default NumberExpr<N> minus(N value) {
    return operate(Operator.SUB, bound(value));
  }

  /**
   * Difference.
   *
   * @param other what is taken away
   * @return the expression
   */
  default NumberExpr<N> minus(Expr<? extends Number> other) {
    return operate(Operator.SUB, other);
  }

  /**
   * Product.
   *
   * @param value the other operand
   * @return the expression
   */
  default NumberExpr<N> times(N value) {
    return operate(Operator.MUL, bound(value));
  }

  /**
   * Product.
   *
   * @param other the other operand
   * @return the expression
   */
  default NumberExpr<N> times(Expr<? extends Number> other) {
    return operate(Operator.MUL, other);
  }

  /**
   * Quotient, cut to a whole number or not as the database does it.
   *
   * @param value the divisor
   * @return the expression
   */
  default NumberExpr<N> div(N value) {
    return operate(Operator.DIV, bound(value));
  }

  /**
   * Quotient, cut to a whole number or not as the database does it.
   *
   * @param other the divisor
   * @return the expression
   */
  default NumberExpr<N> div(Expr<? extends Number> other) {
    return operate(Operator.DIV, other);
  }

  /**
   * Remainder.
   *
   * @param value the divisor
   * @return the expression
   */
  default NumberExpr<N> mod(N value) {
    return operate(Operator.MOD, bound(value));
  }

  /**
   * Remainder.
   *
   * @param other the divisor
   * @return the expression
   */
  default NumberExpr<N> mod(Expr<? extends Number> other) {
    return operate(Operator.MOD, other);
  }

  /**
   * Bits of both.
   *
   * @param value the other operand
   * @return the expression
   */
  default NumberExpr<N> bitAnd(N value) {
    return operate(Operator.BIT_AND, bound(value));
  }

  /**
   * Bits of both.
   *
   * @param other the other operand
   * @return the expression
   */
  default NumberExpr<N> bitAnd(Expr<? extends Number> other) {
    return operate(Operator.BIT_AND, other);
  }

  /**
   * Bits of either.
   *
   * @param value the other operand
   * @return the expression
   */
  default NumberExpr<N> bitOr(N value) {
    return operate(Operator.BIT_OR, bound(value));
  }

  /**
   * Bits of either.
   *
   * @param other the other operand
   * @return the expression
   */
  default NumberExpr<N> bitOr(Expr<? extends Number> other) {
    return operate(Operator.BIT_OR, other);
  }

  /**
   * Bits of one and not the other.
   *
   * @param value the other operand
   * @return the expression
   */
  default NumberExpr<N> xor(N value) {
    return operate(Operator.XOR, bound(value));
  }

  /**
   * Bits of one and not the other.
   *
   * @param other the other operand
   * @return the expression
   */
  default NumberExpr<N> xor(Expr<? extends Number> other) {
    return operate(Operator.XOR, other);
  }

  /**
   * The other bits.
   *
   * @return the expression
   */
  default NumberExpr<N> bitNot() {
    return number(new PrefixNode(Operator.BIT_NOT, node()), type());
  }

  /**
   * The number as text.
   *
   * @return the expression
   */
  default StringExpr asText() {
    return StringExpr.text(new CastNode(node(), SqlTypes.TEXT, null));
  }

  /**
   * Has all of these bits.
   *
   * @param bits the bits
   * @return the condition
   */
  default Condition hasBits(N bits) {
    return bitAnd(bits).eq(bits);
  }

  /**
   * The same with these bits.
   *
   * @param bits the bits
   * @return an expression to be assigned to the column
   */
  default NumberExpr<N> withBits(N bits) {
    return bitOr(bits);
  }

  /**
   * The same without these bits.
   *
   * @param bits the bits
   * @return an expression to be assigned to the column
   */
  default NumberExpr<N> withoutBits(N bits) {
    Node value = new TypedParamNode(new ParamNode(type(), Compare.given(bits, "bits")));
    return bitAnd(number(value, type()).bitNot());
  }
}
