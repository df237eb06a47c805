package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Account;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.bench.raw.Entry;
import io.vertx.core.Future;
import io.vertx.mysqlclient.MySQLClient;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The client of MySQL and MariaDB used by hand. */
final class MariaDbContender implements Contender {
  private static final String ACCOUNTS =
      "SELECT id, name, email, balance, active, created FROM account";
  private static final String GET = ACCOUNTS + " WHERE id = ?";
  private static final String RANGE = ACCOUNTS + " WHERE id >= ? ORDER BY id LIMIT ?";
  private static final String INSERT =
      "INSERT INTO entry (name, amount, active, created) VALUES (?, ?, ?, ?)";

  private final Pool pool;

  MariaDbContender(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return FLOOR;
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    int rows = workload.rows();
    return Optional.ofNullable(
        switch (workload) {
          case GET, GET_ALONE -> (key, answer) -> Answers.account(get(key), answer);
          case ROWS_100, ROWS_1000 -> (key, answer) -> Answers.accounts(range(key, rows), answer);
          case INSERT -> (key, answer) -> Answers.number(insert(new Entry(key)), answer);
          case INSERT_1000 -> (key, answer) -> Answers.number(insertAll(Entry.THOUSAND), answer);
          default -> null;
        });
  }

  private Future<Account> get(long id) {
    return pool.preparedQuery(GET)
        .execute(Tuple.of(id))
        .map(rows -> account(rows.iterator().next()));
  }

  private Future<List<Account>> range(long first, int rows) {
    return pool.preparedQuery(RANGE).execute(Tuple.of(first, rows)).map(MariaDbContender::accounts);
  }

  private Future<Long> insert(Entry entry) {
    return pool.preparedQuery(INSERT)
        .execute(tuple(entry))
        .map(rows -> entry.id = rows.property(MySQLClient.LAST_INSERTED_ID));
  }

  private Future<Integer> insertAll(List<Entry> entries) {
    List<Tuple> batch = new ArrayList<>(entries.size());
    for (Entry each : entries) {
      batch.add(tuple(each));
    }
    return pool.preparedQuery(INSERT).executeBatch(batch).map(Answers::rowCount);
  }

  private static Tuple tuple(Entry entry) {
    return Tuple.of(entry.name, entry.amount, entry.active, entry.created);
  }

  private static Account account(Row row) {
    Account account = new Account();
    account.id = row.getLong(0);
    account.name = row.getString(1);
    account.email = row.getString(2);
    account.balance = row.getLong(3);
    account.active = row.getBoolean(4);
    account.created = row.getLocalDateTime(5);
    return account;
  }

  private static List<Account> accounts(RowSet<Row> rows) {
    List<Account> accounts = new ArrayList<>(rows.size());
    for (Row row : rows) {
      accounts.add(account(row));
    }
    return accounts;
  }
}
