package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.CompoundNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.ParamNode;
import io.github.peeweevertx.ast.QueryNode;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.type.SqlTypes;
import io.github.peeweevertx.wire.Part;
import io.github.peeweevertx.wire.StepValue;
import io.github.peeweevertx.wire.TableNames;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Holds a call against the policy, all of it, and gives what would run: nothing is sent before
 * everything is allowed.
 */
final class Preparation {
  private final TableNames tables;
  private final Policy policy;
  private final Map<String, Operation> operations;
  private final Caller caller;

  /** What is left to do, once it is allowed. */
  interface Work {
    Future<Answer> run(Manager objects);
  }

  Preparation(TableNames tables, Policy policy, Map<String, Operation> operations, Caller caller) {
    this.tables = tables;
    this.policy = policy;
    this.operations = operations;
    this.caller = caller;
  }

  Work of(ServiceCall call) {
    if (call.verb() == Verb.BATCH) {
      return batch(call.steps());
    }
    return call.verb() == Verb.CALL
        ? operation(call)
        : one(call, step -> Part.bad("a step is named outside of a batch"));
  }

  private Work one(ServiceCall call, Function<StepValue, Object> steps) {
    GuardScope scope = new GuardScope(policy, tables, caller, call.verb(), value(steps));
    Guard guard = new Guard(scope);
    return switch (call.verb()) {
      case GET, LIST, COUNT, EXISTS -> read(call, guard, scope);
      case PREFETCH -> prefetch(call, guard, scope);
      case UPDATE, DELETE -> write(call, guard, scope);
      case CREATE -> GuardedInsert.of(call.verb(), call.query(), guard, scope)::create;
      case GET_OR_CREATE -> {
        GuardedInsert<?, ?> insert = GuardedInsert.of(call.verb(), call.query(), guard, scope);
        insert.checkLookup(call.lookup());
        yield objects -> insert.getOrCreate(objects, call.lookup());
      }
      case BATCH, CALL, HEALTH -> throw Refusal.notAllowed("this verb inside of a batch");
    };
  }

  private static Function<StepValue, Object> value(Function<StepValue, Object> steps) {
    return step -> {
      Object value = steps.apply(step);
      if (value instanceof RuntimeException refused) {
        throw refused;
      }
      return value;
    };
  }

  private Work read(ServiceCall call, Guard guard, GuardScope scope) {
    QueryNode node = guard.queries().query(call.query());
    scope.requireTables();
    QueryNode limited = limited(node, call.verb() == Verb.GET);
    int most = policy.limits().rows();
    return objects -> {
      GuardedQuery query = new GuardedQuery(limited);
      return objects
          .execute(query)
          .compose(
              rows -> {
                if (rows.size() > most) {
                  return Future.failedFuture(Refusal.tooManyRows(most));
                }
                return call.verb() == Verb.GET && rows.isEmpty()
                    ? Future.failedFuture(missing())
                    : Future.succeededFuture(Answer.rows(query.with(rows)));
              });
    };
  }

  private static DoesNotExistException missing() {
    return new DoesNotExistException(null, "the query", "values that are not shown");
  }

  private QueryNode limited(QueryNode node, boolean one) {
    Node limit = node instanceof SelectNode select ? select.limit() : null;
    if (node instanceof CompoundNode compound) {
      limit = compound.limit();
    }
    long most = policy.limits().rows();
    if (limit != null && !one) {
      if (!(limit instanceof ParamNode param) || !(param.value() instanceof Number number)) {
        throw Refusal.notAllowed("a limit that is no number");
      }
      if (number.longValue() > most) {
        throw Refusal.tooManyRows(most);
      }
      return node;
    }
    Node own = new ParamNode(SqlTypes.BIGINT, one ? 1L : most + 1);
    return node instanceof SelectNode select ? with(select, own) : with((CompoundNode) node, own);
  }

  private static SelectNode with(SelectNode node, Node limit) {
    return new SelectNode(
        node.ctes(),
        node.distinct(),
        node.distinctOn(),
        node.columns(),
        node.value(),
        node.from(),
        node.where(),
        node.groupBy(),
        node.having(),
        node.windows(),
        node.orderBy(),
        limit,
        node.offset(),
        null);
  }

  private static CompoundNode with(CompoundNode node, Node limit) {
    return new CompoundNode(
        node.ctes(),
        node.left(),
        node.operator(),
        node.right(),
        node.orderBy(),
        limit,
        node.offset());
  }

  private Work prefetch(ServiceCall call, Guard guard, GuardScope scope) {
    GuardedPrefetch prefetch = new GuardedPrefetch(guard, scope);
    Select<?> first = prefetch.first(call.query());
    List<Load<?>> levels = new ArrayList<>();
    call.levels().forEach(each -> levels.add(prefetch.level(each)));
    int most = policy.limits().rows();
    return objects -> {
      // The levels have columns of their own, and come in any order: names are not kept.
      return objects
          .prefetchRows(new GuardedQuery.Names(), first, levels)
          .compose(
              all -> {
                List<Answer> parts = new ArrayList<>();
                for (List<Object[]> rows : all) {
                  if (rows.size() > most) {
                    return Future.failedFuture(Refusal.tooManyRows(most));
                  }
                  parts.add(Answer.rows(new WireRows(List.of(), rows)));
                }
                return Future.succeededFuture(Answer.parts(parts));
              });
    };
  }

  private Work write(ServiceCall call, Guard guard, GuardScope scope) {
    GuardedWrite write = GuardedWrite.of(call.query(), guard, scope);
    return objects -> objects.execute(write).map(Answer::count);
  }

  private Work operation(ServiceCall call) {
    Operation operation = operations.get(call.operation());
    if (operation == null || !policy.allowsOperation(call.operation())) {
      throw Refusal.notAllowed("this operation");
    }
    return objects ->
        operation.run(objects, call.arguments(), caller).map(result -> Answer.result(json(result)));
  }

  private static Object json(Object result) {
    if (result == null
        || result instanceof String
        || result instanceof Number
        || result instanceof Boolean) {
      return result;
    }
    if (result instanceof JsonObject object) {
      return object.copy();
    }
    if (result instanceof JsonArray array) {
      return array.copy();
    }
    throw new IllegalStateException("An operation gave something that is no JSON value");
  }

  /** All steps or none; each is allowed before the first runs, and again with its real values. */
  private Work batch(List<ServiceCall> steps) {
    if (steps.size() > policy.limits().steps()) {
      throw Refusal.limit("steps", policy.limits().steps());
    }
    for (int i = 0; i < steps.size(); i++) {
      int before = i;
      one(
          steps.get(i),
          step ->
              step.step() < before
                  ? null
                  : Part.bad("a step uses the result of one that does not come before it"));
    }
    return objects -> objects.atomic(within -> run(steps, within));
  }

  private Future<Answer> run(List<ServiceCall> steps, Manager within) {
    List<Answer> answers = new ArrayList<>();
    Future<Void> done = Future.succeededFuture();
    for (ServiceCall each : steps) {
      done =
          done.compose(
              v ->
                  one(each, step -> result(answers, step))
                      .run(within)
                      .map(
                          answer -> {
                            answers.add(answer);
                            return null;
                          }));
    }
    return done.map(v -> Answer.parts(answers));
  }

  private static Object result(List<Answer> answers, StepValue step) {
    WireRows rows = answers.get(step.step()).rows();
    int column = rows.columns().indexOf(step.field());
    return column < 0 || rows.rows().isEmpty()
        ? Part.bad("a step uses a value that an earlier one did not give")
        : rows.rows().get(0)[column];
  }
}
