package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Checks what callers give, and turns it into nodes. */
final class Args {
  private Args() {}

  static <T> T given(T value, String name) {
    if (value == null) {
      throw invalid(name + " must not be null");
    }
    return value;
  }

  /** The values as a list without nulls. */
  static <T> List<T> all(String name, T[] values) {
    List<T> list = Arrays.asList(given(values, name));
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == null) {
        throw invalid(name + " must not be null, and number " + (i + 1) + " is");
      }
    }
    return list;
  }

  static <T> List<T> some(String name, T[] values) {
    List<T> list = all(name, values);
    if (list.isEmpty()) {
      throw invalid(name + " must not be empty");
    }
    return list;
  }

  static ProgrammingException invalid(String message) {
    return new ProgrammingException(ErrorCode.INVALID_ARGUMENT, message + ".");
  }

  static ProgrammingException query(String message) {
    return new ProgrammingException(ErrorCode.INVALID_QUERY, message);
  }

  static long notNegative(long value, String name) {
    if (value < 0) {
      throw invalid(name + " must not be negative, and is " + value);
    }
    return value;
  }

  static List<Node> nodes(List<? extends Expr<?>> expressions) {
    List<Node> nodes = new ArrayList<>(expressions.size());
    for (Expr<?> each : expressions) {
      nodes.add(each.node());
    }
    return nodes;
  }

  static List<Node> columns(List<? extends Selection<?>> selections) {
    List<Node> nodes = new ArrayList<>();
    for (Selection<?> each : selections) {
      nodes.addAll(each.columns());
    }
    return nodes;
  }

  static List<Node> sort(String name, Sortable... terms) {
    List<Sortable> all = all(name, terms);
    List<Node> nodes = new ArrayList<>(all.size());
    for (Sortable each : all) {
      nodes.add(each.sortNode());
    }
    return nodes;
  }

  /** All of the conditions and what was there before; null for no condition at all. */
  static Node and(Node before, Condition... conditions) {
    Condition all = before == null ? Condition.none() : Condition.of(before);
    for (Condition each : all("conditions", conditions)) {
      all = all.and(each);
    }
    return nodeOf(all);
  }

  /** What was there before or one of the conditions; null for no condition at all. */
  static Node or(Node before, Condition... conditions) {
    Condition any = before == null ? Condition.none() : Condition.of(before);
    for (Condition each : all("conditions", conditions)) {
      any = any.or(each);
    }
    return nodeOf(any);
  }

  private static Node nodeOf(Condition condition) {
    return condition.isNone() ? null : condition.node();
  }

  /** A list with something added. */
  static <T> List<T> plus(List<? extends T> list, List<? extends T> more) {
    List<T> both = new ArrayList<>(list.size() + more.size());
    both.addAll(list);
    both.addAll(more);
    return both;
  }
}
