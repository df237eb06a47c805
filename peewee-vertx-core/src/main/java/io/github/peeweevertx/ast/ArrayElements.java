package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An expression whose value is an array of any number of dimensions: asks for elements, wherever
 * they stand. PostgreSQL only; any other database refuses the statement when it is built.
 *
 * @param <T> the Java type of the array
 * @param <E> the Java type of the innermost elements
 */
public sealed interface ArrayElements<T, E> extends Expr<T> permits ArrayExpr, NestedArrayExpr {
  /**
   * How the innermost elements are bound and read.
   *
   * @return never null
   */
  @SuppressWarnings("unchecked")
  default SqlType<E> elementType() {
    return (SqlType<E>) type().innermost();
  }

  /**
   * Contains all of these, in any place.
   *
   * @param elements the elements
   * @return the condition
   */
  @SuppressWarnings("unchecked")
  default Condition contains(E... elements) {
    return compare("@>", Compare.given(elements, "elements"));
  }

  /**
   * Contains any of these, in any place.
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
   * One of the elements is equal to a value, in any place.
   *
   * @param element the value, not null
   * @return the condition
   */
  default Condition any(E element) {
    Node value = new ParamNode(elementType(), Compare.given(element, "the element"));
    return Condition.of(new BinaryNode(value, Operator.EQ, FunctionNode.of("ANY", array(this))));
  }

  /**
   * The array, where the database has arrays.
   *
   * @param expression the array
   * @return what stands in the statement
   */
  static Node array(ArrayElements<?, ?> expression) {
    return new ExtraNode(Extra.ARRAYS, expression.node());
  }

  private Condition compare(String operator, E[] elements) {
    List<E> list = Collections.unmodifiableList(new ArrayList<>(Arrays.asList(elements)));
    Node values = new TypedParamNode(new ParamNode(elementType().array(), list));
    return Condition.of(new BinaryNode(array(this), Operator.of(operator), values));
  }
}
