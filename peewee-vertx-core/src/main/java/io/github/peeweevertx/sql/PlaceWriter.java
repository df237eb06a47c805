package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.AliasNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.OrderNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the terms of a clause that repeat expressions of the select list. Where placeholders have
 * no numbers, the server cannot know that the values of both are the same, and takes them for two
 * expressions: there the term is the place of the expression in the list.
 */
final class PlaceWriter {
  private final SqlRenderer to;

  PlaceWriter(SqlRenderer to) {
    this.to = to;
  }

  /**
   * The terms, those that are equal to an expression of another clause being that very expression,
   * so that its values are bound once.
   */
  @SafeVarargs
  static List<Node> shared(List<Node> terms, List<Node>... clauses) {
    if (terms.isEmpty()) {
      return terms;
    }
    List<Node> shared = new ArrayList<>(terms);
    for (int i = 0; i < shared.size(); i++) {
      Node term = shared.get(i);
      if (term instanceof OrderNode order) {
        Node same = same(order.node(), clauses);
        shared.set(i, new OrderNode(same, order.descending(), order.nullsFirst()));
      } else {
        shared.set(i, same(term, clauses));
      }
    }
    return shared;
  }

  @SafeVarargs
  private static Node same(Node term, List<Node>... clauses) {
    boolean hasNoValues = term instanceof ColumnNode || term instanceof AliasNode;
    for (int i = 0; i < clauses.length && !hasNoValues; i++) {
      int place = place(term, clauses[i]);
      if (place > 0) {
        Node found = clauses[i].get(place - 1);
        return found instanceof AliasNode alias ? alias.node() : found;
      }
    }
    return term;
  }

  void clauses(String words, List<Node> terms, List<Node> columns) {
    for (int i = 0; i < terms.size(); i++) {
      to.sql.append(i == 0 ? words : ", ");
      int length = to.sql.length();
      int parameters = to.parameters();
      to.expressions.term(terms.get(i));
      if (to.parameters() > parameters) {
        repeated(terms.get(i), columns, length, parameters);
      }
    }
  }

  private void repeated(Node term, List<Node> columns, int length, int parameters) {
    OrderNode order = term instanceof OrderNode it ? it : null;
    if (order != null && order.nullsFirst() != null) {
      return;
    }
    int place = place(order == null ? term : order.node(), columns);
    if (place > 0) {
      to.back(length, parameters);
      to.sql.append(place);
      if (order != null) {
        to.sql.append(order.descending() ? " DESC" : " ASC");
      }
    }
  }

  private static int place(Node node, List<Node> columns) {
    for (int i = 0; i < columns.size(); i++) {
      Node column = columns.get(i);
      if (node.equals(column instanceof AliasNode alias ? alias.node() : column)) {
        return i + 1;
      }
    }
    return 0;
  }
}
