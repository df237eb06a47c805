package io.github.peeweevertx.mysql;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.JsonPlace;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.type.JsonText;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls on JSON in the functions of MySQL and MariaDB, as peewee writes them, but for JSON null,
 * which is NULL as text here as well.
 */
final class MySqlJson {
  private final JsonNode json;
  private final boolean mariaDb;
  private final Node document;

  private MySqlJson(JsonNode json, boolean mariaDb) {
    this.json = json;
    this.mariaDb = mariaDb;
    this.document = json.place().document();
  }

  static Node of(JsonNode json, boolean mariaDb) {
    return new MySqlJson(json, mariaDb).node();
  }

  private Node node() {
    return switch (json.call()) {
      case DOCUMENT -> mariaDb ? asJson(document) : document;
      case EXTRACT -> asJson(extract());
      case EXTRACT_TEXT -> text();
      case LENGTH -> isRoot() ? call("JSON_LENGTH", document) : atPath("JSON_LENGTH");
      case CONTAINS -> truth(contains());
      case CONTAINED_BY -> truth(call("JSON_CONTAINS", literal(), extract()));
      case OVERLAPS -> truth(call("JSON_OVERLAPS", extract(), literal()));
      case HAS_KEY -> hasPaths("one", List.of(json.operand()));
      case HAS_KEYS -> hasPaths("all", (List<?>) json.operand());
      case HAS_ANY_KEYS -> hasPaths("one", (List<?>) json.operand());
      case SET -> call("JSON_SET", document, path(), value());
      case INSERT -> call("JSON_INSERT", document, path(), value());
      case REPLACE -> call("JSON_REPLACE", document, path(), value());
      case APPEND -> call("JSON_ARRAY_APPEND", document, path(), value());
      case REMOVE -> atPath("JSON_REMOVE");
      case UPDATE -> call("JSON_MERGE_PATCH", document, value());
      default ->
          throw new UnsupportedSqlException(
              ErrorCode.UNSUPPORTED_SQL,
              (mariaDb ? "MariaDB" : "MySQL")
                  + " has no predicates of the SQL/JSON path language. Say path(…), contains(…) or"
                  + " hasKey(…).");
    };
  }

  private boolean isRoot() {
    return json.place().keys().isEmpty();
  }

  /** MariaDB compares text, which has to be in one form then. */
  private Node asJson(Node node) {
    return mariaDb ? call("JSON_COMPACT", node) : new CastNode(node, SqlTypes.JSON, null);
  }

  private Node extract() {
    return isRoot() ? document : atPath("json_extract");
  }

  private Node text() {
    String none = mariaDb ? "'null'" : "CAST('null' AS JSON)";
    return call("json_unquote", call("NULLIF", extract(), new RawNode(List.of(none), List.of())));
  }

  private Node contains() {
    return isRoot()
        ? call("JSON_CONTAINS", document, literal())
        : call("JSON_CONTAINS", document, literal(), path());
  }

  private Node hasPaths(String mode, List<?> keys) {
    List<Node> arguments = new ArrayList<>();
    arguments.add(document);
    arguments.add(new ParamNode(SqlTypes.TEXT, mode));
    keys.forEach(key -> arguments.add(path(key)));
    return truth(new FunctionNode("JSON_CONTAINS_PATH", arguments, true, List.of(), null));
  }

  /** The functions give 0 or 1. */
  private static Node truth(Node call) {
    return new BinaryNode(call, Operator.EQ, new ParamNode(SqlTypes.INTEGER, 1));
  }

  private Node atPath(String function) {
    return call(function, document, path());
  }

  private Node path(Object... more) {
    StringBuilder path = new StringBuilder("$");
    JsonPlace place = json.place();
    place.keys().forEach(key -> step(path, key));
    for (Object key : more) {
      step(path, key);
    }
    return new ParamNode(SqlTypes.TEXT, path.toString());
  }

  private static void step(StringBuilder path, Object key) {
    if (key instanceof Integer place) {
      path.append('[');
      if (place == -1) {
        path.append("last");
      } else if (place < 0) {
        path.append("last").append(place + 1);
      } else {
        path.append(place);
      }
      path.append(']');
    } else {
      String name = key.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      path.append(".\"").append(name).append('"');
    }
  }

  private Node literal() {
    return new ParamNode(SqlTypes.TEXT, JsonText.of(json.operand()));
  }

  /** What MariaDB takes as it is, it would read differently as JSON: a text has no quotes there. */
  private Node value() {
    Object value = json.operand();
    if (mariaDb && value instanceof String) {
      return new ParamNode(SqlTypes.TEXT, value);
    }
    if (mariaDb && (value instanceof Integer || value instanceof Long)) {
      return new ParamNode(SqlTypes.BIGINT, ((Number) value).longValue());
    }
    return new ParamNode(SqlTypes.JSON_PART, value);
  }

  private static Node call(String function, Node... arguments) {
    return new FunctionNode(function, List.of(arguments), true, List.of(), null);
  }
}
