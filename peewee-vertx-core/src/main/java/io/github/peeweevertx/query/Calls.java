package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Makes the nodes of calls. */
final class Calls {
  private Calls() {}

  static FunctionNode call(String name, Expr<?>... arguments) {
    return new FunctionNode(
        name, Args.nodes(Args.all("arguments", arguments)), false, List.of(), null);
  }

  /** A call of a function that has one form only. */
  static FunctionNode typed(String name, Node... arguments) {
    return new FunctionNode(name, List.of(arguments), true, List.of(), null);
  }

  /** A call with expressions, queries and values as arguments. */
  static FunctionNode any(String name, Object... arguments) {
    List<Node> nodes = new ArrayList<>(arguments.length);
    for (Object each : arguments) {
      nodes.add(Literals.node(each));
    }
    return new FunctionNode(name(name), nodes, false, List.of(), null);
  }

  static <N extends Number> NumberFunction<N> number(FunctionNode call, SqlType<N> type) {
    return new NumberFunction<>(call, type);
  }

  static NumberFunction<Long> number(FunctionNode call) {
    return new NumberFunction<>(call, SqlTypes.BIGINT);
  }

  static TextFunction text(FunctionNode call) {
    return new TextFunction(call, SqlTypes.TEXT);
  }

  /** The name of a function, which is not quoted: only letters, digits, underscores, and dots. */
  static String name(String name) {
    boolean start = true;
    boolean ok = name != null && !name.isEmpty() && name.length() <= 128;
    for (int i = 0; ok && i < name.length(); i++) {
      char each = name.charAt(i);
      boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '_';
      boolean digit = each >= '0' && each <= '9';
      ok = letter || !start && (digit || each == '.');
      start = each == '.';
    }
    if (!ok || start) {
      throw Args.invalid(
          "the name of a function must be of letters, digits and underscores, with dots between"
              + " schema and name");
    }
    return name;
  }
}
