package io.github.peeweevertx.ast;

import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An expression whose value is keys and values, both of them text. PostgreSQL with its extension
 * hstore only; any other database refuses the statement when it is built.
 */
public interface HStoreExpr extends Expr<Map<String, String>> {
  /**
   * The value of a key.
   *
   * @param key the key
   * @return NULL where there is none
   */
  default StringExpr get(String key) {
    return StringExpr.text(operation("->", text(key)));
  }

  /**
   * All keys.
   *
   * @return in no order to rely on
   */
  default Expr<List<String>> keys() {
    return Expr.of(call("akeys"), SqlTypes.TEXT.array());
  }

  /**
   * All values.
   *
   * @return in the order of {@link #keys}
   */
  default Expr<List<String>> values() {
    return Expr.of(call("avals"), SqlTypes.TEXT.array());
  }

  /**
   * Some keys with their values.
   *
   * @param keys the keys; those that are not there are left out
   * @return keys and values
   */
  default Expr<Map<String, String>> slice(String... keys) {
    return Expr.of(call("slice", texts(Arrays.asList(keys))), type());
  }

  /**
   * Has a key, whatever its value.
   *
   * @param key the key
   * @return the condition
   */
  default Condition exists(String key) {
    return Condition.of(call("exist", text(key)));
  }

  /**
   * Has a key whose value is not null.
   *
   * @param key the key
   * @return the condition
   */
  default Condition defined(String key) {
    return Condition.of(call("defined", text(key)));
  }

  /**
   * Has all of these keys with these values.
   *
   * @param members keys and values
   * @return the condition
   */
  default Condition contains(Map<String, String> members) {
    return Condition.of(operation("@>", map(members)));
  }

  /**
   * Has all of these keys.
   *
   * @param keys the keys
   * @return the condition
   */
  default Condition contains(Collection<String> keys) {
    return Condition.of(operation("?&", texts(Compare.given(keys, "keys"))));
  }

  /**
   * Has a key.
   *
   * @param key the key
   * @return the condition
   */
  default Condition contains(String key) {
    return Condition.of(operation("?", text(key)));
  }

  /**
   * Has any of these keys.
   *
   * @param keys the keys
   * @return the condition
   */
  default Condition containsAny(String... keys) {
    return Condition.of(operation("?|", texts(Arrays.asList(Compare.given(keys, "keys")))));
  }

  /**
   * The same with more keys, or other values for those that are there.
   *
   * @param members keys and values
   * @return an expression to be assigned to the column
   */
  default Expr<Map<String, String>> update(Map<String, String> members) {
    return Expr.of(operation("||", map(members)), type());
  }

  /**
   * The same without some keys.
   *
   * @param keys the keys
   * @return an expression to be assigned to the column
   */
  default Expr<Map<String, String>> delete(String... keys) {
    Node array =
        new RawNode(
            List.of("CAST(", " AS text[])"),
            List.of(texts(Arrays.asList(Compare.given(keys, "keys")))));
    return Expr.of(call("delete", array), type());
  }

  private Node operation(String operator, Node right) {
    return new BinaryNode(new ExtraNode(Extra.HSTORE, node()), Operator.of(operator), right);
  }

  private Node call(String function, Node... more) {
    Node[] arguments = new Node[more.length + 1];
    arguments[0] = new ExtraNode(Extra.HSTORE, node());
    System.arraycopy(more, 0, arguments, 1, more.length);
    return FunctionNode.of(function, arguments);
  }

  private Node map(Map<String, String> members) {
    return new ParamNode(type(), Compare.given(members, "members"));
  }

  private static Node text(String key) {
    return new ParamNode(SqlTypes.TEXT, Compare.given(key, "key"));
  }

  private static Node texts(Collection<String> keys) {
    SqlType<List<String>> type = SqlTypes.TEXT.array();
    return new ParamNode(type, List.copyOf(keys));
  }
}
