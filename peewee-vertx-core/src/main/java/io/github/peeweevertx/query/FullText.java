package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Extra;
import io.github.peeweevertx.ast.ExtraNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.TextSearchExpr;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Full text search. {@link #match} and {@link #vector} are PostgreSQL's; {@link #of} is that of
 * MySQL and MariaDB, and needs an index with the method FULLTEXT over the same columns. Each
 * database refuses the words of the other when the statement is built.
 */
public final class FullText {
  /** How MySQL and MariaDB read a query. */
  public enum Mode {
    /** Any word, the best first. */
    NATURAL(""),
    /** With {@code +}, {@code -}, {@code *} and quotes. */
    BOOLEAN(" IN BOOLEAN MODE"),
    /** Any word, and those that stand beside it in the best rows. */
    EXPANSION(" WITH QUERY EXPANSION");

    private final String words;

    Mode(String words) {
      this.words = words;
    }
  }

  private final List<Node> columns;

  private FullText(List<Node> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * A text fits a query. PostgreSQL.
   *
   * @param text the text
   * @param query words with {@code &}, {@code |}, {@code !} and {@code <->}
   * @param language for example {@code english}; null for the default of the database
   * @return the condition
   */
  public static Condition match(Expr<String> text, String query, String language) {
    Node vector = call("to_tsvector", Args.given(text, "text").node());
    return Condition.of(
        Expr.of(TextSearchExpr.matches(vector, "to_tsquery", query, language), SqlTypes.BOOLEAN));
  }

  /**
   * A text as the search sees it, to be written to a column of it. PostgreSQL.
   *
   * @param text the text
   * @param language for example {@code english}
   * @return the expression
   */
  public static Expr<String> vector(Expr<String> text, String language) {
    return vector(Args.given(text, "text").node(), language);
  }

  /**
   * A text as the search sees it, to be written to a column of it. PostgreSQL.
   *
   * @param text the text
   * @param language for example {@code english}
   * @return the expression
   */
  public static Expr<String> vector(String text, String language) {
    return vector(new ParamNode(SqlTypes.TEXT, Args.given(text, "text")), language);
  }

  private static Expr<String> vector(Node text, String language) {
    Node words = new ParamNode(SqlTypes.TEXT, Args.given(language, "language"));
    return Expr.of(
        call("to_tsvector", words, new ExtraNode(Extra.TEXT_SEARCH, text)), SqlTypes.TSVECTOR);
  }

  /**
   * Columns to be searched. MySQL and MariaDB.
   *
   * @param first the first column
   * @param others more columns, in the order of the index
   * @return the search
   */
  public static FullText of(Expr<String> first, Expr<?>... others) {
    List<Node> columns = new ArrayList<>();
    columns.add(new ExtraNode(Extra.MATCH_AGAINST, Args.given(first, "first").node()));
    for (Expr<?> other : others) {
      columns.add(Args.given(other, "others").node());
    }
    return new FullText(columns);
  }

  /**
   * The columns hold what is searched for.
   *
   * @param query the words
   * @param mode how they are read
   * @return the condition
   */
  public Condition against(String query, Mode mode) {
    return Condition.of(Expr.of(node(query, mode), SqlTypes.BOOLEAN));
  }

  /**
   * How well the columns fit.
   *
   * @param query the words
   * @param mode how they are read
   * @return 0 where they do not, and the greater the better
   */
  public NumberExpr<Double> score(String query, Mode mode) {
    return NumberExpr.number(node(query, mode), SqlTypes.DOUBLE);
  }

  private Node node(String query, Mode mode) {
    Node match = new FunctionNode("MATCH", columns, true, List.of(), null);
    Node words = new ParamNode(SqlTypes.TEXT, Args.given(query, "query"));
    return new RawNode(
        List.of("", " AGAINST(", Args.given(mode, "mode").words + ")"), List.of(match, words));
  }

  private static Node call(String function, Node... arguments) {
    return new FunctionNode(function, List.of(arguments), true, List.of(), null);
  }
}
