package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.error.ServiceException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * A query as JSON, and back: {@code {"version": 1, "sources": […], "node": {…}}}. The schema {@code
 * query.schema.json} beside this class describes it. What comes back renders the same SQL; it holds
 * models, columns, operators and functions by name, and values. Whether a caller may ask it is
 * another question.
 */
public final class QueryJson {
  /** The form that this release writes and understands. */
  public static final int VERSION = 1;

  private QueryJson() {}

  /**
   * A query as JSON.
   *
   * @param node a statement, or an expression of one
   * @param tables the tables that both sides have named
   * @return its JSON form
   * @throws ServiceException when a part of it has none, as a raw fragment
   */
  public static JsonObject encode(Node node, TableNames tables) {
    Encoding encoding = new Encoding(tables);
    Object encoded = encoding.node(node);
    return new JsonObject()
        .put("version", VERSION)
        .put("sources", encoding.sources())
        .put("node", encoded);
  }

  /**
   * A query from JSON.
   *
   * @param json what came
   * @param tables the tables that both sides have named
   * @return the query
   * @throws ServiceException when it makes no sense
   */
  public static Node decode(Object json, TableNames tables) {
    Part part = Part.of(json, "a query");
    if (part.number("version") != VERSION) {
      throw Part.bad("it is of another version than " + VERSION);
    }
    JsonArray sources = new JsonArray(part.list("sources", each -> each));
    Node node = new Decoding(tables, sources).node(part.any("node"));
    part.end();
    return node;
  }
}
