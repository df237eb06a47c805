package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.CteSource;
import io.github.peeweevertx.ast.DerivedSource;
import io.github.peeweevertx.ast.FunctionSource;
import io.github.peeweevertx.ast.ListNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one message has said so far: its sources by number, and which values it has named. Sources
 * and values are told apart by identity, as the renderer does, so that the same text comes out.
 */
final class Encoding {
  private final TableNames tables;
  private final JsonArray sources = new JsonArray();
  private final Map<Source, Integer> numbers = new IdentityHashMap<>();
  private final Map<Node, JsonObject> values = new IdentityHashMap<>();
  private final ExpressionEncoder expressions;
  private final QueryEncoder queries;
  private int named;

  Encoding(TableNames tables) {
    this.tables = tables;
    this.queries = new QueryEncoder(this);
    this.expressions = new ExpressionEncoder(this, queries);
  }

  JsonArray sources() {
    return sources;
  }

  Object node(Node node) {
    return node == null ? null : node.accept(expressions);
  }

  JsonArray nodes(List<? extends Node> nodes) {
    JsonArray array = new JsonArray();
    nodes.forEach(each -> array.add(node(each)));
    return array;
  }

  /** The number of a source; it is described where it is met first. */
  int source(Source source) {
    Integer known = numbers.get(source);
    if (known != null) {
      return known;
    }
    int number = sources.size();
    numbers.put(source, number);
    JsonObject described = new JsonObject();
    sources.add(described);
    describe(source, described);
    return number;
  }

  private void describe(Source source, JsonObject json) {
    if (source instanceof TableSource table) {
      json.put("model", tables.name(table));
    } else if (source instanceof CteSource cte) {
      json.put("cte", cte.name());
    } else if (source instanceof DerivedSource derived) {
      json.put("query", node(derived.query()));
      some(json, "columns", derived.columns());
      flag(json, "lateral", derived.lateral());
    } else if (source instanceof FunctionSource function) {
      json.put("function", node(function.function()));
      some(json, "columns", function.columns());
      flag(json, "ordinality", function.ordinality());
    }
    if (source.alias() != null) {
      json.put("as", source.alias());
    }
  }

  /** The name of the field behind a column, or the column of a subquery. */
  String column(ColumnNode node) {
    return column(node.source(), node.column());
  }

  String column(Source source, String column) {
    return source instanceof TableSource table ? tables.field(table, column).name() : column;
  }

  /** A value that stands in a query twice is one parameter of it. */
  JsonObject value(ParamNode param) {
    JsonObject known = values.get(param);
    if (known != null) {
      return again(known);
    }
    JsonObject json = new JsonObject();
    if (param.value() instanceof StepValue step) {
      json.put("step", step.step()).put("field", step.field());
    } else {
      json.put("value", bound(param.type(), param.value()));
    }
    json.put("type", WireTypes.said(param.type()));
    values.put(param, json);
    return json;
  }

  JsonObject list(ListNode list) {
    JsonObject known = values.get(list);
    if (known != null) {
      return again(known);
    }
    JsonArray members = new JsonArray();
    list.values().forEach(each -> members.add(bound(list.type(), each)));
    JsonObject json =
        new JsonObject().put("list", members).put("type", WireTypes.said(list.type()));
    values.put(list, json);
    return json;
  }

  private JsonObject again(JsonObject first) {
    Integer id = first.getInteger("id");
    if (id == null) {
      id = named++;
      first.put("id", id);
    }
    return new JsonObject().put("same", id);
  }

  @SuppressWarnings("unchecked")
  static Object bound(io.github.peeweevertx.type.SqlType<?> type, Object value) {
    return WireValues.toJson(((io.github.peeweevertx.type.SqlType<Object>) type).bind(value));
  }

  static void some(JsonObject json, String name, List<?> members) {
    if (!members.isEmpty()) {
      json.put(name, new JsonArray(new java.util.ArrayList<>(members)));
    }
  }

  static void some(JsonObject json, String name, JsonArray members) {
    if (!members.isEmpty()) {
      json.put(name, members);
    }
  }

  static void flag(JsonObject json, String name, boolean set) {
    if (set) {
      json.put(name, true);
    }
  }

  static void given(JsonObject json, String name, Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  static ServiceException unsaid(String what) {
    return new ServiceException(
        ErrorCode.NOT_ON_THE_BUS,
        what
            + " has no form on the event bus, and is not meant to have one. Say it with columns,"
            + " operators and functions, or let the owner of the service register an operation.");
  }
}
