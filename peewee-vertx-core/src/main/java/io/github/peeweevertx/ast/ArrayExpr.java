package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An expression whose value is an array. PostgreSQL only; any other database refuses the statement
 * when it is built. Elements are counted from 0, as in Java.
 *
 * @param <E> the Java type of the elements
 */
public interface ArrayExpr<E> extends Expr<List<E>> {
  /**
   * How elements are bound and read.
   *
   * @return never null
   */
  @SuppressWarnings("unchecked")
  default SqlType<E> elementType() {
    return (SqlType<E>) type().element();
  }

  /**
   * Contains all of these, in any order.
   *
   * @param elements the elements
   * @return the condition
   */
  @SuppressWarnings("unchecked")
  default Condition contains(E... elements) {
    return compare("@>", Compare.given(elements, "elements"));
  }

  /**
   * Contains any of these.
   *
   * @param elements the elements
   * @return the condition
   */
  @SuppressWarnings("unchecked")
  default Condition containsAny(E... elements) {
    return compare("&&", Compare.given(elements, "elements"));
  }

  /**
   * Contains nothing else than these.
   *
   * @param elements the elements
   * @return the condition
   */
  @SuppressWarnings("unchecked")
  default Condition containedBy(E... elements) {
    return compare("<@", Compare.given(elements, "elements"));
  }

  /**
   * One of the elements is equal to a value: {@code value = ANY(array)}.
   *
   * @param element the value, not null
   * @return the condition
   */
  default Condition any(E element) {
    Node value = new ParamNode(elementType(), Compare.given(element, "the element"));
    return Condition.of(new BinaryNode(value, Operator.EQ, FunctionNode.of("ANY", array())));
  }

  /**
   * One element.
   *
   * @param index its place, from 0
   * @return NULL where the array is shorter
   */
  default Expr<E> get(int index) {
    return Expr.of(part("[" + place(index) + "]"), elementType());
  }

  /**
   * Some elements.
   *
   * @param from the first place, from 0
   * @param to the place behind the last
   * @return a part of the array, empty where the array is shorter
   */
  default ArrayExpr<E> slice(int from, int to) {
    return new Typed.Array<>(part("[" + place(from) + ":" + Math.max(to, 0) + "]"), type());
  }

  /**
   * How many elements there are.
   *
   * @return 0 for an empty array
   */
  default NumberExpr<Integer> length() {
    return NumberExpr.number(
        FunctionNode.of("cardinality", array()), io.github.peeweevertx.type.SqlTypes.INTEGER);
  }

  private static int place(int index) {
    if (index < 0) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "Elements of an array are counted from 0, not from the end.");
    }
    return index + 1;
  }

  private Node part(String subscript) {
    return new RawNode(List.of("", subscript), List.of(array()));
  }

  private Node array() {
    return new ExtraNode(Extra.ARRAYS, node());
  }

  private Condition compare(String operator, E[] elements) {
    List<E> list = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(elements)));
    Node values = new TypedParamNode(new ParamNode(type(), list));
    return Condition.of(new BinaryNode(array(), Operator.of(operator), values));
  }
}
