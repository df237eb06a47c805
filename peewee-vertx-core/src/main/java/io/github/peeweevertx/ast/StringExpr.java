package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/** An expression whose value is text: adds the operators of text. */
public interface StringExpr extends Expr<String> {
  /**
   * An expression of a node.
   *
   * @param node the node
   * @return the expression
   */
  static StringExpr text(Node node) {
    return new Typed.Text(node, SqlTypes.TEXT);
  }

  /**
   * An expression of a node.
   *
   * @param node the node
   * @param type how its values are bound and read
   * @return the expression
   */
  static StringExpr text(Node node, SqlType<String> type) {
    return new Typed.Text(node, type);
  }

  /**
   * An expression with the operators of text.
   *
   * @param expression the expression
   * @return the same expression
   */
  static StringExpr of(Expr<String> expression) {
    return text(Compare.node(expression), expression.type());
  }

  @Override
  default StringExpr as(String alias) {
    return text(Expr.super.as(alias).node(), type());
  }

  @Override
  default StringExpr distinct() {
    return text(Expr.super.distinct().node(), type());
  }

  /**
   * Fits a pattern, with the case of letters.
   *
   * @param pattern {@code %} is any text, {@code _} any character
   * @return the condition
   */
  default Condition like(String pattern) {
    return Patterns.match(node(), Operator.LIKE, Patterns.bound(pattern));
  }

  /**
   * Fits a pattern, with the case of letters.
   *
   * @param pattern {@code %} is any text, {@code _} any character
   * @return the condition
   */
  default Condition like(Expr<String> pattern) {
    return Patterns.match(node(), Operator.LIKE, Compare.node(pattern));
  }

  /**
   * Fits a pattern, whatever the case of letters.
   *
   * @param pattern {@code %} is any text, {@code _} any character
   * @return the condition
   */
  default Condition ilike(String pattern) {
    return Patterns.match(node(), Operator.ILIKE, Patterns.bound(pattern));
  }

  /**
   * Fits a pattern, whatever the case of letters.
   *
   * @param pattern {@code %} is any text, {@code _} any character
   * @return the condition
   */
  default Condition ilike(Expr<String> pattern) {
    return Patterns.match(node(), Operator.ILIKE, Compare.node(pattern));
  }

  /**
   * Contains a text, whatever the case of letters.
   *
   * @param text taken as it is: wildcards in it are escaped
   * @return the condition
   */
  default Condition contains(String text) {
    return Patterns.match(node(), Operator.ILIKE, Patterns.literal("%", text, "%"));
  }

  /**
   * Contains the value of an expression, whatever the case of letters. Wildcards in the value count
   * as such.
   *
   * @param text the expression
   * @return the condition
   */
  default Condition contains(Expr<String> text) {
    Node end = new ConcatNode(Compare.node(text), Patterns.bound("%"));
    return Patterns.match(node(), Operator.ILIKE, new ConcatNode(Patterns.bound("%"), end));
  }

  /**
   * Begins with a text, whatever the case of letters.
   *
   * @param text taken as it is: wildcards in it are escaped
   * @return the condition
   */
  default Condition startsWith(String text) {
    return Patterns.match(node(), Operator.ILIKE, Patterns.literal("", text, "%"));
  }

  /**
   * Begins with the value of an expression, whatever the case of letters. Wildcards in the value
   * count as such.
   *
   * @param text the expression
   * @return the condition
   */
  default Condition startsWith(Expr<String> text) {
    return Patterns.match(
        node(), Operator.ILIKE, new ConcatNode(Compare.node(text), Patterns.bound("%")));
  }

  /**
   * Ends with a text, whatever the case of letters.
   *
   * @param text taken as it is: wildcards in it are escaped
   * @return the condition
   */
  default Condition endsWith(String text) {
    return Patterns.match(node(), Operator.ILIKE, Patterns.literal("%", text, ""));
  }

  /**
   * Ends with the value of an expression, whatever the case of letters. Wildcards in the value
   * count as such.
   *
   * @param text the expression
   * @return the condition
   */
  default Condition endsWith(Expr<String> text) {
    return Patterns.match(
        node(), Operator.ILIKE, new ConcatNode(Patterns.bound("%"), Compare.node(text)));
  }

  /**
   * Fits a regular expression of the database, with the case of letters.
   *
   * @param expression the regular expression
   * @return the condition
   */
  default Condition regexp(String expression) {
    return Patterns.match(node(), Operator.REGEXP, Patterns.bound(expression));
  }

  /**
   * Fits a regular expression of the database, whatever the case of letters.
   *
   * @param expression the regular expression
   * @return the condition
   */
  default Condition iregexp(String expression) {
    return Patterns.match(node(), Operator.IREGEXP, Patterns.bound(expression));
  }

  /**
   * Matches a regular expression that another expression gives.
   *
   * @param expression the expression
   * @return the condition
   */
  default Condition regexp(Expr<String> expression) {
    return Patterns.match(node(), Operator.REGEXP, Compare.node(expression));
  }

  /**
   * Matches a regular expression that another expression gives, in letters of either case.
   *
   * @param expression the expression
   * @return the condition
   */
  default Condition iregexp(Expr<String> expression) {
    return Patterns.match(node(), Operator.IREGEXP, Compare.node(expression));
  }

  /**
   * This text and another one behind it.
   *
   * @param text the other text
   * @return the expression
   */
  default StringExpr concat(String text) {
    return text(new ConcatNode(node(), Patterns.bound(text)));
  }

  /**
   * This text and another one behind it.
   *
   * @param other the other text
   * @return the expression
   */
  default StringExpr concat(Expr<?> other) {
    return text(new ConcatNode(node(), Compare.node(other)));
  }

  /**
   * In capital letters.
   *
   * @return the expression
   */
  default StringExpr upper() {
    return text(FunctionNode.of("UPPER", node()));
  }

  /**
   * In small letters.
   *
   * @return the expression
   */
  default StringExpr lower() {
    return text(FunctionNode.of("LOWER", node()));
  }

  /**
   * Without spaces at both ends.
   *
   * @return the expression
   */
  default StringExpr trim() {
    return text(FunctionNode.of("TRIM", node()));
  }

  /**
   * How many characters.
   *
   * @return the expression
   */
  default NumberExpr<Integer> length() {
    return NumberExpr.number(FunctionNode.of("LENGTH", node()), SqlTypes.INTEGER);
  }

  /**
   * A piece of the text.
   *
   * @param from the first character, from 1
   * @param length how many characters
   * @return the expression
   */
  default StringExpr substring(int from, int length) {
    return text(
        new FunctionNode(
            "SUBSTR",
            List.of(
                node(),
                new ParamNode(SqlTypes.INTEGER, from),
                new ParamNode(SqlTypes.INTEGER, length)),
            false,
            List.of(),
            null));
  }

  /**
   * In an order of letters of the database.
   *
   * @param collation its name
   * @return the expression
   */
  default StringExpr collate(String collation) {
    return text(new CollateNode(node(), Compare.given(collation, "collation")), type());
  }
}
