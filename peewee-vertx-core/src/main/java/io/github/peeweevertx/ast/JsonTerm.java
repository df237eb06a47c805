package io.github.peeweevertx.ast;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A JSON document or a place in one: what both can be asked. JSON values are given as {@code
 * JsonObject}, {@code JsonArray}, {@code String}, {@code Number}, {@code Boolean}, and null for
 * JSON null.
 *
 * @param <T> the Java type of the document
 */
public interface JsonTerm<T> {
  /**
   * Where this is.
   *
   * @return the document and the way down
   */
  JsonPlace place();

  /**
   * How the document is bound and read.
   *
   * @return never null
   */
  SqlType<T> documentType();

  /**
   * A place in the document, further down.
   *
   * @param keys a {@code String} for a member of an object, an {@code Integer} for an element of an
   *     array, from 0; below 0 counts from the end
   * @return the place
   */
  default JsonPath<T> path(Object... keys) {
    return new JsonPath<>(place().below(keys), documentType());
  }

  /**
   * Contains a value: all members and elements of it are there, at the same level.
   *
   * @param value the JSON value
   * @return the condition
   */
  default Condition contains(Object value) {
    return Condition.of(call(JsonCall.CONTAINS, json(value)));
  }

  /**
   * Is contained in a value.
   *
   * @param value the JSON value
   * @return the condition
   */
  default Condition containedBy(Object value) {
    return Condition.of(call(JsonCall.CONTAINED_BY, json(value)));
  }

  /**
   * Has an element or a member in common with a value. MySQL and MariaDB only: on PostgreSQL it is
   * an {@link UnsupportedSqlException} with {@link ErrorCode#UNSUPPORTED_SQL}.
   *
   * @param value the JSON value
   * @return the condition
   */
  default Condition overlaps(Object value) {
    return Condition.of(call(JsonCall.OVERLAPS, json(value)));
  }

  /**
   * Has a key.
   *
   * @param key the key
   * @return the condition
   */
  default Condition hasKey(String key) {
    return Condition.of(call(JsonCall.HAS_KEY, Compare.given(key, "key")));
  }

  /**
   * Has all of some keys.
   *
   * @param keys the keys, at least one
   * @return the condition
   */
  default Condition hasKeys(String... keys) {
    return hasKeys(Arrays.asList(Compare.given(keys, "keys")));
  }

  /**
   * Has all of some keys.
   *
   * @param keys the keys; none at all is a condition that always holds
   * @return the condition
   */
  default Condition hasKeys(Collection<String> keys) {
    List<String> all = List.copyOf(Compare.given(keys, "keys"));
    return all.isEmpty() ? Compare.nothing(true) : Condition.of(call(JsonCall.HAS_KEYS, all));
  }

  /**
   * Has at least one of some keys.
   *
   * @param keys the keys
   * @return the condition
   */
  default Condition hasAnyKeys(String... keys) {
    return hasAnyKeys(Arrays.asList(Compare.given(keys, "keys")));
  }

  /**
   * Has at least one of some keys.
   *
   * @param keys the keys; none at all is a condition that never holds
   * @return the condition
   */
  default Condition hasAnyKeys(Collection<String> keys) {
    List<String> all = List.copyOf(Compare.given(keys, "keys"));
    return all.isEmpty() ? Compare.nothing(false) : Condition.of(call(JsonCall.HAS_ANY_KEYS, all));
  }

  /**
   * How many elements the array has. Of an object MySQL and MariaDB count the members, and
   * PostgreSQL fails.
   *
   * @return the number
   */
  default NumberExpr<Integer> length() {
    return NumberExpr.number(call(JsonCall.LENGTH, null), SqlTypes.INTEGER);
  }

  /**
   * The document with one more element at the end of the array that is here.
   *
   * @param value the JSON value
   * @return an expression to be assigned to the column
   */
  default Expr<T> append(Object value) {
    return changed(JsonCall.APPEND, json(value));
  }

  /**
   * Whether a path of the SQL standard finds anything here. PostgreSQL only.
   *
   * @param path for example {@code $.a[*] ? (@ > 2)}
   * @return the condition
   */
  default Condition pathExists(String path) {
    return Condition.of(call(JsonCall.PATH_EXISTS, Compare.given(path, "path")));
  }

  /**
   * Whether a predicate of the SQL standard holds here. PostgreSQL only.
   *
   * @param predicate for example {@code $.a[0] > 2}
   * @return the condition
   */
  default Condition pathMatches(String predicate) {
    return Condition.of(call(JsonCall.PATH_MATCH, Compare.given(predicate, "predicate")));
  }

  /**
   * All that a path of the SQL standard finds here. PostgreSQL only.
   *
   * @param path for example {@code $.a[*] ? (@ > 2)}
   * @return an array, empty when it finds nothing
   */
  default Expr<Object> pathQuery(String path) {
    return Expr.of(call(JsonCall.PATH_QUERY, Compare.given(path, "path")), SqlTypes.JSON_PART);
  }

  private Expr<T> changed(JsonCall call, Object operand) {
    return Expr.of(call(call, operand), documentType());
  }

  private Node call(JsonCall call, Object operand) {
    return new JsonNode(call, place(), operand);
  }

  private static Object json(Object value) {
    return value == null ? Tuple.JSON_NULL : value;
  }
}
