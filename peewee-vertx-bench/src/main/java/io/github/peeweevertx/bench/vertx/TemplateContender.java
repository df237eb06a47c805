package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Account;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.bench.raw.Entry;
import io.github.peeweevertx.bench.raw.Families;
import io.github.peeweevertx.bench.raw.Note;
import io.github.peeweevertx.bench.raw.Owner;
import io.github.peeweevertx.bench.raw.Tally;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The client's own templates as they are usually written, and as their documentation shows them: a
 * template for each call, parameters in a map, columns by name.
 */
final class TemplateContender implements Contender {
  private final Pool pool;

  TemplateContender(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return "template";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return Optional.of(
        switch (workload) {
          case GET, GET_ALONE -> (key, answer) -> Answers.account(get(key), answer);
          case ROWS_100, ROWS_1000 -> {
            int rows = workload.rows();
            yield (key, answer) -> Answers.accounts(range(key, rows), answer);
          }
          case IN_TEN -> (key, answer) -> Answers.accounts(list(Workload.tenKeys(key)), answer);
          case PREFETCH, PREFETCH_ALONE -> {
            int rows = workload.rows();
            yield (key, answer) -> Answers.owners(owners(key, key + rows - 1), answer);
          }
          case INSERT -> (key, answer) -> Answers.number(insert(new Entry(key)), answer);
          case INSERT_1000 -> (key, answer) -> Answers.number(insertAll(Entry.THOUSAND), answer);
          case TRANSACTION -> (key, answer) -> Answers.number(countUp(key), answer);
        });
  }

  private Future<Account> get(long id) {
    return SqlTemplate.forQuery(pool, NamedStatements.GET)
        .mapTo(TemplateContender::account)
        .execute(Map.of("id", id))
        .map(rows -> rows.iterator().next());
  }

  private Future<List<Account>> range(long first, int rows) {
    return SqlTemplate.forQuery(pool, NamedStatements.RANGE)
        .mapTo(TemplateContender::account)
        .execute(Map.of("first", first, "limit", (long) rows))
        .map(TemplateContender::list);
  }

  private Future<List<Account>> list(Long[] ids) {
    return SqlTemplate.forQuery(pool, NamedStatements.LIST)
        .mapTo(TemplateContender::account)
        .execute(Map.of("ids", ids))
        .map(TemplateContender::list);
  }

  private Future<List<Owner>> owners(long first, long last) {
    return SqlTemplate.forQuery(pool, NamedStatements.OWNERS)
        .mapTo(TemplateContender::owner)
        .execute(Map.of("first", first, "last", last))
        .compose(
            rows -> {
              Families families = new Families(rows.size());
              rows.forEach(families::add);
              return SqlTemplate.forQuery(pool, NamedStatements.NOTES)
                  .mapTo(TemplateContender::note)
                  .execute(Map.of("ids", families.keys()))
                  .map(notes -> families.with(notes, note -> note));
            });
  }

  private static Owner owner(Row row) {
    Owner owner = new Owner();
    owner.id = row.getLong("id");
    owner.name = row.getString("name");
    return owner;
  }

  private static Note note(Row row) {
    Note note = new Note();
    note.id = row.getLong("id");
    note.owner = Ref.id(row.getLong("owner_id"));
    note.text = row.getString("text");
    return note;
  }

  private Future<Long> insert(Entry entry) {
    return SqlTemplate.forQuery(pool, NamedStatements.INSERT_RETURNING)
        .execute(parameters(entry))
        .map(rows -> entry.id = rows.iterator().next().getLong("id"));
  }

  private Future<Integer> insertAll(List<Entry> entries) {
    List<Map<String, Object>> batch = new ArrayList<>(entries.size());
    for (Entry each : entries) {
      batch.add(parameters(each));
    }
    return SqlTemplate.forUpdate(pool, NamedStatements.INSERT)
        .executeBatch(batch)
        .map(Answers::rowCount);
  }

  private Future<Integer> countUp(long id) {
    return pool.withTransaction(
        connection -> tally(connection, id).compose(tally -> countUp(connection, tally)));
  }

  private static Future<Tally> tally(SqlClient connection, long id) {
    return SqlTemplate.forQuery(connection, NamedStatements.GET_TALLY)
        .mapTo(TemplateContender::tally)
        .execute(Map.of("id", id))
        .map(rows -> rows.iterator().next());
  }

  private static Future<Integer> countUp(SqlConnection connection, Tally tally) {
    tally.amount++;
    return SqlTemplate.forUpdate(connection, NamedStatements.UPDATE_TALLY)
        .execute(Map.of("amount", tally.amount, "id", tally.id))
        .map(result -> result.rowCount());
  }

  private static Map<String, Object> parameters(Entry entry) {
    return Map.of(
        "name", entry.name,
        "amount", entry.amount,
        "active", entry.active,
        "created", entry.created);
  }

  private static Account account(Row row) {
    Account account = new Account();
    account.id = row.getLong("id");
    account.name = row.getString("name");
    account.email = row.getString("email");
    account.balance = row.getLong("balance");
    account.active = row.getBoolean("active");
    account.created = row.getLocalDateTime("created");
    return account;
  }

  private static Tally tally(Row row) {
    Tally tally = new Tally();
    tally.id = row.getLong("id");
    tally.label = row.getString("label");
    tally.amount = row.getLong("amount");
    return tally;
  }

  private static List<Account> list(RowSet<Account> rows) {
    List<Account> accounts = new ArrayList<>(rows.size());
    rows.forEach(accounts::add);
    return accounts;
  }
}
