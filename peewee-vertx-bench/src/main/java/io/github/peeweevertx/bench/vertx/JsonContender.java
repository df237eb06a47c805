package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.AccountTable.ACCOUNT;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Account;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.wire.QueryJson;
import io.github.peeweevertx.wire.TableNames;
import io.github.peeweevertx.wire.WireRows;
import io.vertx.core.Future;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * This toolkit through its query service as callers of another node or language ask it: each query
 * and each answer is made into JSON text and read from it.
 */
final class JsonContender implements Contender {
  private final EventBus bus;
  private final String address;
  private final TableNames tables;

  JsonContender(EventBus bus, String address, TableNames tables) {
    this.bus = bus;
    this.address = address;
    this.tables = tables;
  }

  @Override
  public String name() {
    return "ours-json";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return switch (workload) {
      case GET, GET_ALONE -> Optional.of((key, answer) -> Answers.account(get(key), answer));
      default -> Optional.empty();
    };
  }

  private Future<Account> get(long key) {
    Select<Account> query = ACCOUNT.select().where(ACCOUNT.byKey(key));
    JsonObject call =
        new JsonObject()
            .put("version", QueryJson.VERSION)
            .put("verb", "get")
            .put("query", QueryJson.encode(query.query(), tables));
    return bus.<JsonObject>request(address, asText(call))
        .map(reply -> WireRows.fromJson(asText(reply.body()).getValue("rows")))
        .map(rows -> rows.read(query.reader()).get(0));
  }

  /** What the way to another process would do. */
  private static JsonObject asText(JsonObject json) {
    return new JsonObject(json.toBuffer());
  }
}
