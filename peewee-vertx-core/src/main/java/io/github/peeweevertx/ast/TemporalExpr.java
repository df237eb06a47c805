package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.math.BigDecimal;
import java.time.Duration;
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
   * @param part the part, of the calendar or of the clock
   * @return the expression
   */
  default NumberExpr<Integer> part(DatePart part) {
    return NumberExpr.number(new DatePartNode(Intervals.calendar(part), node()), SqlTypes.INTEGER);
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
   * The seconds since 1970 began in UTC, to the microsecond; a time without a zone is taken for one
   * in UTC.
   *
   * @return negative before that
   */
  default NumberExpr<BigDecimal> epochSeconds() {
    return NumberExpr.number(new DatePartNode(DatePart.EPOCH, node()), SqlTypes.DECIMAL);
  }

  /**
   * Without what is smaller than a part: the first moment of its month, for example.
   *
   * @param part the smallest part that stays
   * @return the expression
   */
  default TemporalExpr<T> truncate(DatePart part) {
    return temporal(new TruncateNode(Intervals.calendar(part), node()), type());
  }

  /**
   * Later by a length of time; PostgreSQL only. Not for a day: cast it to a timestamp first.
   *
   * @param duration the length of time
   * @return the expression
   */
  default TemporalExpr<T> plus(Duration duration) {
    return temporal(Intervals.later(this, Intervals.param(duration)), type());
  }

  /**
   * Later by a length of time that the database knows; PostgreSQL only.
   *
   * @param duration the length of time
   * @return the expression
   */
  default TemporalExpr<T> plus(Expr<Duration> duration) {
    return temporal(Intervals.later(this, Compare.node(duration)), type());
  }

  /**
   * Earlier by a length of time; PostgreSQL only.
   *
   * @param duration the length of time
   * @return the expression
   */
  default TemporalExpr<T> minus(Duration duration) {
    return temporal(Intervals.earlier(this, Intervals.param(duration)), type());
  }

  /**
   * Earlier by a length of time that the database knows; PostgreSQL only.
   *
   * @param duration the length of time
   * @return the expression
   */
  default TemporalExpr<T> minus(Expr<Duration> duration) {
    return temporal(Intervals.earlier(this, Compare.node(duration)), type());
  }

  /**
   * How much time lies between another point in time and this one; PostgreSQL only.
   *
   * @param start the other one
   * @return negative where the other one is later
   */
  default Expr<Duration> since(Expr<T> start) {
    return Expr.of(Intervals.earlier(this, Compare.node(start)), SqlTypes.DURATION);
  }
}
