package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.time.temporal.Temporal;

/**
 * An expression whose value is a date or a time: adds its parts.
 *
 * @param <T> the type of the date or time
 */
public interface TemporalExpr<T extends Temporal> extends Expr<T> {
  /**
   * An expression of a node.
   *
   * @param <T> the type of the date or time
   * @param node the node
   * @param type how its values are bound and read
   * @return the expression
   */
  static <T extends Temporal> TemporalExpr<T> temporal(Node node, SqlType<T> type) {
    return new Typed.Temporal<>(node, type);
  }

  /**
   * An expression with the parts of dates and times.
   *
   * @param <T> the type of the date or time
   * @param expression the expression
   * @return the same expression
   */
  static <T extends Temporal> TemporalExpr<T> of(Expr<T> expression) {
    return temporal(Compare.node(expression), expression.type());
  }

  @Override
  default TemporalExpr<T> as(String alias) {
    return temporal(Expr.super.as(alias).node(), type());
  }

  /**
   * One part, as a number.
   *
   * @param part the part
   * @return the expression
   */
  default NumberExpr<Integer> part(DatePart part) {
    return NumberExpr.number(
        new DatePartNode(Compare.given(part, "part"), node()), SqlTypes.INTEGER);
  }

  /**
   * The year.
   *
   * @return the expression
   */
  default NumberExpr<Integer> year() {
    return part(DatePart.YEAR);
  }

  /**
   * The month, from 1.
   *
   * @return the expression
   */
  default NumberExpr<Integer> month() {
    return part(DatePart.MONTH);
  }

  /**
   * The day of the month, from 1.
   *
   * @return the expression
   */
  default NumberExpr<Integer> day() {
    return part(DatePart.DAY);
  }

  /**
   * The hour, from 0.
   *
   * @return the expression
   */
  default NumberExpr<Integer> hour() {
    return part(DatePart.HOUR);
  }

  /**
   * The minute.
   *
   * @return the expression
   */
  default NumberExpr<Integer> minute() {
    return part(DatePart.MINUTE);
  }

  /**
   * The second, without fractions.
   *
   * @return the expression
   */
  default NumberExpr<Integer> second() {
    return part(DatePart.SECOND);
  }

  /**
   * Without what is smaller than a part: the first moment of its month, for example.
   *
   * @param part the smallest part that stays
   * @return the expression
   */
  default TemporalExpr<T> truncate(DatePart part) {
    return temporal(new TruncateNode(Compare.given(part, "part"), node()), type());
  }
}
