package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.Objects;

/**
 * A column and what is written to it: a value, or an expression that the database computes.
 *
 * @param <M> the model
 */
public final class Assignment<M> {
  private final ValueField<M, ?> field;
  private final Object attribute;
  private final Node node;
  private final boolean expression;

  private Assignment(ValueField<M, ?> field, Object attribute, Node node, boolean expression) {
    this.field = Objects.requireNonNull(field, "field");
    this.attribute = attribute;
    this.node = node;
    this.expression = expression;
  }

  /**
   * Writes a value.
   *
   * @param attribute the value as the object holds it; for a reference a {@code Ref}
   * @param column the value as the column holds it
   */
  static <M, T> Assignment<M> value(ValueField<M, T> field, Object attribute, T column) {
    return new Assignment<>(field, attribute, new ParamNode(field.type(), column), false);
  }

  static <M> Assignment<M> expression(ValueField<M, ?> field, Expr<?> expression) {
    if (expression == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The expression for " + field + " must not be null. For NULL say to(null) of a value.");
    }
    return new Assignment<>(field, null, expression.node(), true);
  }

  /**
   * The column.
   *
   * @return never null
   */
  public ValueField<M, ?> field() {
    return field;
  }

  /**
   * Whether the database computes the value.
   *
   * @return true for an expression
   */
  public boolean isExpression() {
    return expression;
  }

  /**
   * The value as an object holds it.
   *
   * @return null for an expression
   */
  public Object attribute() {
    return attribute;
  }

  /**
   * What stands right of the equals sign.
   *
   * @return a bound value or the expression
   */
  public Node node() {
    return node;
  }
}
