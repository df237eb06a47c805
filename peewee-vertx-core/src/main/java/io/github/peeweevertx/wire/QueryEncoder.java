package io.github.peeweevertx.wire;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.ConflictNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.DeleteNode;
import io.github.peeweevertx.ast.FrameBound;
import io.github.peeweevertx.ast.FrameNode;
import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.JoinNode;
import io.github.peeweevertx.ast.LockNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.SetNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.ast.UpdateNode;
import io.github.peeweevertx.ast.WindowNode;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * Whole statements and their clauses as JSON objects. The decoder reads the clauses in the order in
 * which they are written here: that is how a value that is named later is known by then.
 */
final class QueryEncoder {
  private final Encoding to;
  private TableSource written;

  QueryEncoder(Encoding to) {
    this.to = to;
  }

  JsonObject select(SelectNode node) {
    JsonObject json = new JsonObject();
    ctes(json, node.ctes());
    Encoding.some(json, "from", from(node.from()));
    Encoding.flag(json, "distinct", node.distinct());
    Encoding.some(json, "distinctOn", to.nodes(node.distinctOn()));
    Encoding.some(json, "columns", to.nodes(node.columns()));
    Encoding.some(json, "value", to.nodes(node.value()));
    Encoding.given(json, "where", to.node(node.where()));
    Encoding.some(json, "groupBy", to.nodes(node.groupBy()));
    Encoding.given(json, "having", to.node(node.having()));
    JsonArray windows = new JsonArray();
    node.windows().forEach(each -> windows.add(window(each)));
    Encoding.some(json, "windows", windows);
    end(json, node.orderBy(), node.limit(), node.offset());
    Encoding.given(json, "lock", node.lock() == null ? null : lock(node.lock()));
    return json;
  }

  private void end(
      JsonObject json,
      List<io.github.peeweevertx.ast.Node> orderBy,
      io.github.peeweevertx.ast.Node limit,
      io.github.peeweevertx.ast.Node offset) {
    Encoding.some(json, "orderBy", to.nodes(orderBy));
    Encoding.given(json, "limit", to.node(limit));
    Encoding.given(json, "offset", to.node(offset));
  }

  JsonObject compound(CompoundNode node) {
    JsonObject json = new JsonObject().put("operator", Part.said(node.operator()));
    ctes(json, node.ctes());
    json.put("left", to.node(node.left())).put("right", to.node(node.right()));
    end(json, node.orderBy(), node.limit(), node.offset());
    return json;
  }

  private void ctes(JsonObject json, List<CteNode> ctes) {
    JsonArray array = new JsonArray();
    for (CteNode cte : ctes) {
      JsonObject each = new JsonObject().put("source", to.source(cte.source()));
      Encoding.some(each, "columns", cte.columns());
      each.put("query", to.node(cte.query()));
      Encoding.flag(each, "recursive", cte.recursive());
      Encoding.given(each, "materialized", cte.materialized());
      array.add(each);
    }
    Encoding.some(json, "with", array);
  }

  private JsonArray from(List<FromNode> from) {
    JsonArray array = new JsonArray();
    for (FromNode each : from) {
      JsonArray joins = new JsonArray();
      JsonObject json = new JsonObject().put("source", to.source(each.source()));
      for (JoinNode join : each.joins()) {
        JsonObject joined = new JsonObject().put("type", Part.said(join.type()));
        joined.put("source", to.source(join.source()));
        Encoding.given(joined, "on", to.node(join.on()));
        joins.add(joined);
      }
      Encoding.some(json, "joins", joins);
      array.add(json);
    }
    return array;
  }

  JsonObject window(WindowNode node) {
    JsonObject json = new JsonObject();
    Encoding.given(json, "name", node.name());
    Encoding.given(json, "base", node.base());
    Encoding.some(json, "partitionBy", to.nodes(node.partitionBy()));
    Encoding.some(json, "orderBy", to.nodes(node.orderBy()));
    Encoding.given(json, "frame", node.frame() == null ? null : frame(node.frame()));
    return json;
  }

  private static JsonObject frame(FrameNode node) {
    JsonObject json = new JsonObject();
    Encoding.given(json, "type", node.type() == null ? null : Part.said(node.type()));
    Encoding.given(json, "start", bound(node.start()));
    Encoding.given(json, "end", bound(node.end()));
    Encoding.given(json, "exclude", node.exclusion() == null ? null : Part.said(node.exclusion()));
    return json;
  }

  private static JsonObject bound(FrameBound bound) {
    return bound == null
        ? null
        : new JsonObject()
            .put("kind", Part.said(bound.kind()))
            .put("rows", WireValues.toJson(bound.rows()));
  }

  private JsonObject lock(LockNode node) {
    JsonArray of = new JsonArray();
    for (Source source : node.of()) {
      of.add(to.source(source));
    }
    JsonObject json = new JsonObject().put("strength", Part.said(node.strength()));
    Encoding.some(json, "of", of);
    return json.put("wait", Part.said(node.waiting()));
  }

  // Writing.

  String writtenField(String column) {
    if (written == null) {
      throw Encoding.unsaid("A value of the row that could not be inserted, outside of an insert,");
    }
    return to.column(written, column);
  }

  JsonObject insert(InsertNode node) {
    JsonObject json = new JsonObject();
    ctes(json, node.ctes());
    TableSource outer = written;
    json.put("table", to.source(node.table()));
    written = node.table();
    JsonArray columns = new JsonArray();
    node.columns().forEach(each -> columns.add(writtenField(each)));
    JsonArray rows = new JsonArray();
    node.rows().forEach(row -> rows.add(to.nodes(row.nodes())));
    Encoding.some(json, "columns", columns);
    Encoding.some(json, "rows", rows);
    Encoding.given(json, "query", to.node(node.query()));
    Encoding.given(json, "conflict", node.conflict() == null ? null : conflict(node.conflict()));
    Encoding.some(json, "returning", to.nodes(node.returning()));
    written = outer;
    return json;
  }

  private JsonObject conflict(ConflictNode node) {
    JsonObject json = new JsonObject().put("action", Part.said(node.action()));
    Encoding.some(json, "target", to.nodes(node.target()));
    Encoding.given(json, "targetWhere", to.node(node.targetWhere()));
    Encoding.given(json, "constraint", node.constraint());
    JsonArray preserve = new JsonArray();
    node.preserve().forEach(each -> preserve.add(writtenField(each)));
    Encoding.some(json, "preserve", preserve);
    Encoding.some(json, "set", sets(node.sets()));
    Encoding.given(json, "where", to.node(node.where()));
    return json;
  }

  private JsonArray sets(List<SetNode> sets) {
    JsonArray array = new JsonArray();
    for (SetNode set : sets) {
      array.add(
          new JsonObject()
              .put("field", writtenField(set.column()))
              .put("to", to.node(set.value())));
    }
    return array;
  }

  JsonObject update(UpdateNode node) {
    JsonObject json = new JsonObject();
    ctes(json, node.ctes());
    TableSource outer = written;
    json.put("table", to.source(node.table()));
    written = node.table();
    Encoding.some(json, "from", from(node.from()));
    json.put("set", sets(node.sets()));
    Encoding.given(json, "where", to.node(node.where()));
    end(json, node.orderBy(), node.limit(), null);
    Encoding.some(json, "returning", to.nodes(node.returning()));
    written = outer;
    return json;
  }

  JsonObject delete(DeleteNode node) {
    JsonObject json = new JsonObject();
    ctes(json, node.ctes());
    json.put("table", to.source(node.table()));
    Encoding.some(json, "from", from(node.using()));
    Encoding.given(json, "where", to.node(node.where()));
    end(json, node.orderBy(), node.limit(), null);
    Encoding.some(json, "returning", to.nodes(node.returning()));
    return json;
  }
}
