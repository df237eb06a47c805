package io.github.peeweevertx.pg;

import io.github.peeweevertx.ast.BinaryNode;
import io.github.peeweevertx.ast.CaseNode;
import io.github.peeweevertx.ast.CastNode;
import io.github.peeweevertx.ast.FunctionNode;
import io.github.peeweevertx.ast.JsonNode;
import io.github.peeweevertx.ast.Keyword;
import io.github.peeweevertx.ast.KeywordNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Operator;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.RawNode;
import io.github.peeweevertx.ast.WhenNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/** Calls on JSON in PostgreSQL's operators, as peewee writes them. */
final class PgJson {
  private static final SqlType<List<String>> TEXTS = SqlTypes.TEXT.array();

  private final JsonNode json;
  private final Node document;

  private PgJson(JsonNode json) {
    this.json = json;
    Node whole = json.place().document();
    this.document = json.place().asWritten() ? new CastNode(whole, SqlTypes.JSON, null) : whole;
  }

  static Node of(JsonNode json) {
    return new PgJson(json).node();
  }

  private Node node() {
    return switch (json.call()) {
      case DOCUMENT -> document;
      case EXTRACT -> here();
      case EXTRACT_TEXT -> operation(document, "#>>", path());
      case LENGTH -> call("jsonb_array_length", here());
      case CONTAINS -> operation(here(), "@>", value());
      case CONTAINED_BY -> operation(here(), "<@", value());
      case HAS_KEY -> operation(here(), "?", new ParamNode(SqlTypes.TEXT, json.operand()));
      case HAS_KEYS -> operation(here(), "?&", new ParamNode(TEXTS, json.operand()));
      case HAS_ANY_KEYS -> operation(here(), "?|", new ParamNode(TEXTS, json.operand()));
      case PATH_EXISTS -> operation(here(), "@?", jsonPath());
      case PATH_MATCH -> operation(here(), "@@", jsonPath());
      case PATH_QUERY -> call("jsonb_path_query_array", here(), jsonPath());
      case OVERLAPS ->
          throw new UnsupportedSqlException(
              ErrorCode.UNSUPPORTED_SQL,
              "PostgreSQL has no OVERLAPS of JSON. Say hasAnyKeys(…), which also finds texts in an"
                  + " array, or contains(…) for each value.");
      default -> changed();
    };
  }

  private Node changed() {
    return switch (json.call()) {
      case SET -> set(true);
      case REPLACE -> set(false);
      case INSERT ->
          new CaseNode(
              null,
              List.of(
                  new WhenNode(
                      new BinaryNode(here(), Operator.IS, new KeywordNode(Keyword.NULL)),
                      set(true))),
              document);
      case APPEND -> call("jsonb_insert", document, path("-1"), value(), flag(true));
      case REMOVE -> operation(document, "#-", path());
      default -> operation(document, "||", value());
    };
  }

  private Node set(boolean create) {
    return call("jsonb_set", document, path(), value(), flag(create));
  }

  private Node here() {
    return json.place().keys().isEmpty() ? document : operation(document, "#>", path());
  }

  private Node path(String... more) {
    List<String> keys = new ArrayList<>();
    json.place().keys().forEach(key -> keys.add(key.toString()));
    keys.addAll(List.of(more));
    return new RawNode(List.of("CAST(", " AS text[])"), List.of(new ParamNode(TEXTS, keys)));
  }

  private Node jsonPath() {
    return new RawNode(
        List.of("CAST(", " AS jsonpath)"), List.of(new ParamNode(SqlTypes.TEXT, json.operand())));
  }

  private Node value() {
    return new ParamNode(SqlTypes.JSON_PART, json.operand());
  }

  private static Node flag(boolean value) {
    return new ParamNode(SqlTypes.BOOLEAN, value);
  }

  private static Node operation(Node left, String operator, Node right) {
    return new BinaryNode(left, Operator.of(operator), right);
  }

  private static Node call(String function, Node... arguments) {
    return new FunctionNode(function, List.of(arguments), true, List.of(), null);
  }
}
