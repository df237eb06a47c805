package io.github.peeweevertx.sql;

import io.github.peeweevertx.ast.AliasNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.OrderNode;
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
