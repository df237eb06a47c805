package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.OrderNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.Sortable;
import java.util.List;
import java.util.Objects;

/**
 * One term of an index: a column or an expression, with what stands behind it.
 *
 * @param column the column; null for an expression
 * @param expression the expression; null for a column
 * @param suffix an order or an operator class, SQL as it is; null for none
 */
public record IndexTerm(String column, Node expression, String suffix) {
  /**
   * Checks that it is a column or an expression.
   *
   * @param column the column; null for an expression
   * @param expression the expression; null for a column
   * @param suffix an order or an operator class, SQL as it is; null for none
   */
  public IndexTerm {
    if ((column == null) == (expression == null)) {
      throw new IllegalArgumentException("A term is a column or an expression");
    }
  }

  /**
   * A column.
   *
   * @param name the column as it stands in the database
   * @return the term
   */
  public static IndexTerm column(String name) {
    return new IndexTerm(Objects.requireNonNull(name, "name"), null, null);
  }

  /**
   * An expression that is written out, with its own parentheses, order and operator class.
   *
   * @param text SQL as it is, for example {@code lower(email) DESC}
   * @return the term
   */
  public static IndexTerm sql(String text) {
    return new IndexTerm(null, new RawNode(List.of(text), List.of()), null);
  }

  /**
   * A column, or an expression over columns. Its values are written out in the DDL.
   *
   * @param term for example {@code USER.username.lower().desc()}
   * @return the term
   */
  public static IndexTerm of(Sortable term) {
    Node node = term.sortNode();
    if (node instanceof OrderNode order) {
      return of(order.node(), order(order));
    }
    return of(node, null);
  }

  private static IndexTerm of(Node node, String suffix) {
    return node instanceof ColumnNode column
        ? new IndexTerm(column.column(), null, suffix)
        : new IndexTerm(null, node, suffix);
  }

  private static String order(OrderNode order) {
    String nulls =
        order.nullsFirst() == null ? "" : order.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
    return (order.descending() ? "DESC" : "ASC") + nulls;
  }

  /**
   * The same term with an order or an operator class.
   *
   * @param words SQL as it is, for example {@code text_pattern_ops}
   * @return a copy
   */
  public IndexTerm with(String words) {
    return new IndexTerm(column, expression, words);
  }
}
