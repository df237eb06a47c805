package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.Kind;
import io.github.peeweevertx.type.SqlType;
import java.util.Iterator;
import java.util.List;

/**
 * An expression whose value is a JSON document. {@code eq} compares documents, not their text; the
 * order of members counts on MariaDB only.
 *
 * @param <T> the Java type of the document
 */
public interface JsonExpr<T> extends Expr<T>, JsonTerm<T> {
  /**
   * An expression with the operators of JSON.
   *
   * @param <T> the Java type of the document
   * @param expression the expression
   * @return the same expression
   */
  static <T> JsonExpr<T> of(Expr<T> expression) {
    return new Typed.Json<>(Compare.node(expression), expression.type());
  }

  @Override
  default JsonPlace place() {
    return new JsonPlace(node(), type().kind() == Kind.JSON_TEXT, List.of());
  }

  @Override
  default SqlType<T> documentType() {
    return type();
  }

  /**
   * The document in a form that can be compared.
   *
   * @return an expression of the same value
   */
  default Expr<T> comparable() {
    return Expr.of(new JsonNode(JsonCall.DOCUMENT, place(), null), type().as(Kind.JSON_PART));
  }

  @Override
  default Condition eq(T value) {
    return value == null ? isNull() : comparable().eq(value);
  }

  @Override
  default Condition ne(T value) {
    return value == null ? isNotNull() : comparable().ne(value);
  }

  @Override
  default Condition in(Iterable<? extends T> values) {
    return comparable().in(values);
  }

  @Override
  default Condition in(Iterator<? extends T> values) {
    return comparable().in(values);
  }

  @Override
  @SuppressWarnings("unchecked")
  default Condition in(T... values) {
    return comparable().in(values);
  }

  @Override
  default Condition notIn(Iterable<? extends T> values) {
    return comparable().notIn(values);
  }

  @Override
  @SuppressWarnings("unchecked")
  default Condition notIn(T... values) {
    return comparable().notIn(values);
  }

  /**
   * The document with the members of another one. PostgreSQL replaces whole members; MySQL and
   * MariaDB merge deep, and a member that is JSON null removes the one that is there.
   *
   * @param members an object
   * @return an expression to be assigned to the column
   */
  default Expr<T> update(Object members) {
    return Expr.of(
        new JsonNode(JsonCall.UPDATE, place(), Compare.given(members, "members")), type());
  }
}
