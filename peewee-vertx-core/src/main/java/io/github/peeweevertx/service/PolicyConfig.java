package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.TableNames;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A policy in JSON: less than one in Java can say, and as strict. */
final class PolicyConfig {
  private PolicyConfig() {}

  static Policy read(JsonObject json, TableNames tables) {
    Part part = Part.of(json, "policy");
    Policy policy =
        Policy.of(part.flag("anonymous") ? Authenticator.anonymous() : PolicyConfig::nobody);
    if (part.flag("health")) {
      policy = policy.allowHealth();
    }
    if (part.any("limits") instanceof JsonObject limits) {
      policy = policy.within(limits(limits));
    }
    for (String operation : part.list("operations", Part::text)) {
      policy = policy.allowOperation(operation);
    }
    if (part.any("models") instanceof JsonObject models) {
      for (Map.Entry<String, Object> each : models) {
        policy = policy.allow(grant(each.getValue(), tables.table(each.getKey())));
      }
    }
    part.end();
    return policy;
  }

  private static Future<Caller> nobody(io.vertx.core.MultiMap headers) {
    return Future.failedFuture("The policy names no way to tell callers");
  }

  private static ServiceLimits limits(JsonObject json) {
    Part part = Part.of(json, "limits");
    ServiceLimits limits = ServiceLimits.DEFAULT;
    if (part.has("rows")) {
      limits = limits.withRows(part.number("rows"));
    }
    if (part.has("bytes")) {
      limits = limits.withBytes(part.number("bytes"));
    }
    if (part.has("sources")) {
      limits = limits.withSources(part.number("sources"));
    }
    if (part.has("time")) {
      limits = limits.withTime(Duration.ofMillis(part.number("time")));
    }
    if (part.has("inFlight") || part.has("atWork")) {
      limits = limits.withCalls(part.number("inFlight"), part.number("atWork"));
    }
    part.end();
    return limits;
  }

  private static <M> Grant<M> grant(Object json, ModelTable<M, ?> table) {
    Part part = Part.of(json, "a grant");
    Grant<M> grant = Grant.on(table);
    if (part.has("read")) {
      grant = grant.read(fields(part, "read", table));
    }
    if (part.has("create")) {
      grant = grant.create(fields(part, "create", table));
    }
    if (part.has("update")) {
      grant = grant.update(fields(part, "update", table));
    }
    if (part.flag("delete")) {
      grant = grant.delete();
    }
    if (part.any("where") instanceof JsonObject where) {
      for (Map.Entry<String, Object> each : where) {
        ValueField<M, ?> field = table.field(each.getKey());
        grant = owned(grant, field, Part.text(each.getValue()));
      }
    }
    part.end();
    return grant;
  }

  /** Only rows whose field holds an attribute of the caller; nobody has rows of no attribute. */
  private static <M, T> Grant<M> owned(Grant<M> grant, ValueField<M, T> field, String attribute) {
    return grant.where(caller -> holds(field, caller.attributes().getValue(attribute)));
  }

  private static <M, T> Condition holds(ValueField<M, T> field, Object value) {
    return value == null
        ? field.isNull().and(field.isNotNull())
        : field.eq(WireRows.read(field.type(), value));
  }

  @SuppressWarnings("unchecked")
  private static <M> ValueField<M, ?>[] fields(Part part, String list, ModelTable<M, ?> table) {
    List<ValueField<M, ?>> fields =
        part.<ValueField<M, ?>>list(list, each -> table.field(Part.text(each)));
    return fields.toArray(ValueField[]::new);
  }
}
