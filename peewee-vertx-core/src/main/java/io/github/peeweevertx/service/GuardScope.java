package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.Source;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.wire.StepValue;
import io.github.peeweevertx.wire.TableNames;
import io.vertx.sqlclient.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a guard knows while it walks: who asks, what is granted, and what stands in FROM here. */
final class GuardScope {
  private final Policy policy;
  private final TableNames tables;
  private final Caller caller;
  private final Verb reading;
  private final Function<StepValue, Object> steps;
  private final Deque<Map<Source, Source>> places = new ArrayDeque<>();
  private int nodes;
  private boolean readsTables;
  private int sources;

  GuardScope(
      Policy policy,
      TableNames tables,
      Caller caller,
      Verb verb,
      Function<StepValue, Object> steps) {
    this.policy = policy;
    this.tables = tables;
    this.caller = caller;
    this.reading = verb.reads() ? verb : Verb.LIST;
    this.steps = steps;
  }

  Caller caller() {
    return caller;
  }

  TableNames tables() {
    return tables;
  }

  ServiceLimits limits() {
    return policy.limits();
  }

  void count() {
    count(1);
  }

  void count(int more) {
    nodes += more;
    if (nodes > policy.limits().nodes()) {
      throw Refusal.limit("expressions", policy.limits().nodes());
    }
  }

  // What is granted.

  Grant<?> require(Verb verb, TableSource table) {
    Grant<?> grant = policy.grant(tables, table);
    if (grant == null || !grant.allows(verb)) {
      throw Refusal.notAllowed("this verb on this model");
    }
    return grant;
  }

  Grant<?> requireReadable(TableSource table) {
    readsTables = true;
    return require(reading, table);
  }

  /** A query that reads no model asks for nothing that was granted. */
  void requireTables() {
    if (!readsTables) {
      throw Refusal.notAllowed("queries without a model");
    }
  }

  void requireReadable(TableSource table, String column) {
    Grant<?> grant = policy.grant(tables, table);
    if (grant == null || !grant.isReadable(tables.field(table, column).name())) {
      throw Refusal.notAllowed("this field to be read");
    }
  }

  void requireFunction(String name) {
    if (!policy.allowsFunction(name)) {
      throw Refusal.notAllowed("this function");
    }
  }

  Condition filter(Grant<?> grant) {
    return grant.filter(caller);
  }

  // What stands in FROM.

  void enter() {
    places.push(new IdentityHashMap<>());
  }

  void leave() {
    places.pop();
  }

  void place(Source source, Source instead) {
    if (++sources > policy.limits().sources()) {
      throw Refusal.limit("tables and subqueries", policy.limits().sources());
    }
    places.getFirst().put(source, instead);
  }

  /** What stands for a source here; the innermost query that reads from it decides. */
  Source placed(Source source) {
    for (Map<Source, Source> each : places) {
      Source instead = each.get(source);
      if (instead != null) {
        return instead;
      }
    }
    throw new ServiceException(
        ErrorCode.BAD_MESSAGE,
        "The query uses a column of a source that it does not read from. Join it first.");
  }

  // Values.

  /** What a step gave is a value of the driver already: no converter has to touch it again. */
  ParamNode value(ParamNode param) {
    if (!(param.value() instanceof StepValue step)) {
      return param;
    }
    SqlType<Object> plain = SqlType.of(Object.class, param.type().kind(), Row::getValue);
    return new ParamNode(plain, steps.apply(step));
  }
}
