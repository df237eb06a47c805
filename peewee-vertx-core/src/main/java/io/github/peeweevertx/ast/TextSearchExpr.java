package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/**
 * An expression whose value is a text as the full text search of PostgreSQL sees it. Any other
 * database refuses the statement when it is built.
 */
public interface TextSearchExpr extends Expr<String> {
  /**
   * Fits a query.
   *
   * @param query words with {@code &}, {@code |}, {@code !} and {@code <->}
   * @return the condition
   */
  default Condition match(String query) {
    return match(query, null);
  }

  /**
   * Fits a query in a language.
   *
   * @param query words with {@code &}, {@code |}, {@code !} and {@code <->}
   * @param language for example {@code english}; null for the default of the database
   * @return the condition
   */
  default Condition match(String query, String language) {
    return Condition.of(matches(node(), "to_tsquery", query, language));
  }

  /**
   * Holds all words of a text, which may be anything that somebody types.
   *
   * @param text the text
   * @return the condition
   */
  default Condition matchPlain(String text) {
    return matchPlain(text, null);
  }

  /**
   * Holds all words of a text in a language.
   *
   * @param text the text, which may be anything that somebody types
   * @param language for example {@code english}; null for the default of the database
   * @return the condition
   */
  default Condition matchPlain(String text, String language) {
    return Condition.of(matches(node(), "plainto_tsquery", text, language));
  }

  /**
   * How well it fits a query.
   *
   * @param query words with {@code &}, {@code |}, {@code !} and {@code <->}
   * @param language for example {@code english}; null for the default of the database
   * @return the greater the better
   */
  default NumberExpr<Float> rank(String query, String language) {
    Node call = FunctionNode.of("ts_rank", extra(node()), query("to_tsquery", query, language));
    return NumberExpr.number(call, SqlTypes.REAL);
  }

  /**
   * A vector and a query with the operator between them.
   *
   * @param vector the vector
   * @param function the function that makes the query
   * @param query the query
   * @param language null for the default of the database
   * @return the node of a condition
   */
  static Node matches(Node vector, String function, String query, String language) {
    return new BinaryNode(extra(vector), Operator.of("@@"), query(function, query, language));
  }

  private static Node query(String function, String query, String language) {
    Node words = new ParamNode(SqlTypes.TEXT, Compare.given(query, "query"));
    return language == null
        ? new FunctionNode(function, List.of(words), true, List.of(), null)
        : new FunctionNode(
            function,
            List.of(new ParamNode(SqlTypes.TEXT, language), words),
            true,
            List.of(),
            null);
  }

  private static Node extra(Node node) {
    return new ExtraNode(Extra.TEXT_SEARCH, node);
  }
}
