package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.List;

/**
 * An expression whose value is an array of arrays. PostgreSQL only; any other database refuses the
 * statement when it is built. All arrays of one dimension have one length, and places are counted
 * from 0, as in Java. The conditions ask for elements wherever they stand.
 *
 * @param <T> the Java type, a list of lists
 * @param <E> the Java type of the innermost elements
 */
public non-sealed interface NestedArrayExpr<T, E> extends ArrayElements<T, E> {
  /**
   * One innermost element.
   *
   * @param places a place for each dimension, from 0
   * @return NULL where the array is shorter
   */
  default Expr<E> get(int... places) {
    int dimensions = dimensions(type());
    if (places.length != dimensions) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The array has " + dimensions + " dimensions, and " + places.length + " are named.");
    }
    StringBuilder subscript = new StringBuilder();
    for (int place : places) {
      subscript.append('[').append(ArrayPlace.of(place)).append(']');
    }
    return Expr.of(part(subscript.toString()), elementType());
  }

  /**
   * Some of the outermost arrays.
   *
   * @param from the first place, from 0
   * @param to the place behind the last
   * @return a part of the array, empty where the array is shorter
   */
  default NestedArrayExpr<T, E> slice(int from, int to) {
    return new Typed.NestedArray<>(
        part("[" + ArrayPlace.of(from) + ":" + Math.max(to, 0) + "]"), type());
  }

  /**
   * How many innermost elements there are.
   *
   * @return 0 for an empty array
   */
  default NumberExpr<Integer> size() {
    return NumberExpr.number(
        FunctionNode.of("cardinality", ArrayElements.array(this)), SqlTypes.INTEGER);
  }

  /** It is read as text: the client reads only arrays of one dimension. */
  @Override
  default List<Node> columns() {
    return List.of(new CastNode(node(), SqlTypes.TEXT, null));
  }

  private static int dimensions(SqlType<?> type) {
    return type.element() == null ? 0 : 1 + dimensions(type.element());
  }

  private Node part(String subscript) {
    return new RawNode(List.of("", subscript), List.of(ArrayElements.array(this)));
  }
}
