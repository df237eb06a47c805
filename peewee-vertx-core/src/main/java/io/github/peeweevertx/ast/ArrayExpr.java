package io.github.peeweevertx.ast;

import java.util.List;

/**
 * An expression whose value is an array. PostgreSQL only; any other database refuses the statement
 * when it is built. Elements are counted from 0, as in Java.
 *
 * @param <E> the Java type of the elements
 */
public non-sealed interface ArrayExpr<E> extends ArrayElements<List<E>, E> {
  /**
   * One element.
   *
   * @param index its place, from 0
   * @return NULL where the array is shorter
   */
  default Expr<E> get(int index) {
    return Expr.of(part("[" + ArrayPlace.of(index) + "]"), elementType());
  }

  /**
   * Some elements.
   *
   * @param from the first place, from 0
   * @param to the place behind the last
   * @return a part of the array, empty where the array is shorter
   */
  default ArrayExpr<E> slice(int from, int to) {
    return new Typed.Array<>(part("[" + ArrayPlace.of(from) + ":" + Math.max(to, 0) + "]"), type());
  }

  /**
   * How many elements there are.
   *
   * @return 0 for an empty array
   */
  default NumberExpr<Integer> length() {
    return NumberExpr.number(
        FunctionNode.of("cardinality", ArrayElements.array(this)),
        io.github.peeweevertx.type.SqlTypes.INTEGER);
  }

  private Node part(String subscript) {
    return new RawNode(List.of("", subscript), List.of(ArrayElements.array(this)));
  }
}
