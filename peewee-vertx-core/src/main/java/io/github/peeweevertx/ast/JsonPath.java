package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.sqlclient.Tuple;
import java.util.Objects;

/**
 * A place in a JSON document. As a value it is JSON: {@code eq} compares with objects, arrays,
 * texts, numbers, true and false; what is not there, JSON null and a document that is NULL are all
 * {@link #isNull}. Order and {@code lt}, {@code gt} of JSON differ from server to server: say
 * {@link #asInt}, {@link #asFloat} or {@link #asText} for those. A place that was {@code set},
 * {@code inserted} and so on is the whole document, to be assigned to its column.
 *
 * @param <T> the Java type of the document
 */
public final class JsonPath<T> implements Expr<Object>, JsonTerm<T> {
  private final JsonPlace place;
  private final SqlType<T> documentType;

  JsonPath(JsonPlace place, SqlType<T> documentType) {
    this.place = place;
    this.documentType = Objects.requireNonNull(documentType, "documentType");
  }

  @Override
  public JsonPlace place() {
    return place;
  }

  @Override
  public SqlType<T> documentType() {
    return documentType;
  }

  @Override
  public Node node() {
    return call(JsonCall.EXTRACT, null);
  }

  @Override
  public SqlType<Object> type() {
    return SqlTypes.JSON_PART;
  }

  /** Not there, JSON null, or in a document that is NULL. */
  @Override
  public Condition isNull() {
    return asText().isNull();
  }

  /** There, and not JSON null. */
  @Override
  public Condition isNotNull() {
    return asText().isNotNull();
  }

  /**
   * The value as text: a JSON text without its quotes, anything else as it is written in JSON.
   *
   * @return NULL where there is none, and for JSON null
   */
  public StringExpr asText() {
    return StringExpr.text(call(JsonCall.EXTRACT_TEXT, null));
  }

  /**
   * The value as a number of 32 bits. PostgreSQL fails where it is none.
   *
   * @return NULL where there is none, and for JSON null
   */
  public NumberExpr<Integer> asInt() {
    return cast(SqlTypes.INTEGER, asText());
  }

  /**
   * The value as a number of 64 bits. PostgreSQL fails where it is none.
   *
   * @return NULL where there is none, and for JSON null
   */
  public NumberExpr<Long> asLong() {
    return cast(SqlTypes.BIGINT, asText());
  }

  /**
   * The value as a floating point number. PostgreSQL fails where it is none.
   *
   * @return NULL where there is none, and for JSON null
   */
  public NumberExpr<Double> asFloat() {
    return cast(SqlTypes.DOUBLE, asText());
  }

  private static <N extends Number> NumberExpr<N> cast(SqlType<N> type, StringExpr text) {
    return NumberExpr.number(new CastNode(text.node(), type, null), type);
  }

  /**
   * The document with a value here, new or in place of another. Objects and arrays above it have to
   * be there.
   *
   * @param value the JSON value; null sets JSON null
   * @return an expression to be assigned to the column
   */
  public Expr<T> set(Object value) {
    return changed(JsonCall.SET, value);
  }

  /**
   * The document with a value here, if there was none; JSON null counts as one.
   *
   * @param value the JSON value
   * @return an expression to be assigned to the column
   */
  public Expr<T> insert(Object value) {
    return changed(JsonCall.INSERT, value);
  }

  /**
   * The document with a value here, if there was another.
   *
   * @param value the JSON value
   * @return an expression to be assigned to the column
   */
  public Expr<T> replace(Object value) {
    return changed(JsonCall.REPLACE, value);
  }

  /**
   * The document without what is here.
   *
   * @return an expression to be assigned to the column
   */
  public Expr<T> remove() {
    return Expr.of(call(JsonCall.REMOVE, null), documentType);
  }

  private Expr<T> changed(JsonCall call, Object value) {
    return Expr.of(call(call, value == null ? Tuple.JSON_NULL : value), documentType);
  }

  private Node call(JsonCall call, Object operand) {
    return new JsonNode(call, place, operand);
  }
}
