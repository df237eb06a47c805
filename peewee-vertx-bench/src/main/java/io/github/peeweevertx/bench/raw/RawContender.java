package io.github.peeweevertx.bench.raw;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The client used by hand, as somebody who knows it writes it: by column index, into a list. */
public final class RawContender implements Contender {
  private final Pool pool;

  /**
   * A contender.
   *
   * @param pool its connections
   */
  public RawContender(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return FLOOR;
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

  /**
   * One row.
   *
   * @param id its key, which is there
   * @return the row as an object
   */
  public Future<Account> get(long id) {
    return pool.preparedQuery(Statements.GET)
        .execute(Tuple.of(id))
        .map(rows -> account(rows.iterator().next()));
  }

  private Future<List<Account>> range(long first, int rows) {
    return pool.preparedQuery(Statements.RANGE)
        .execute(Tuple.of(first, (long) rows))
        .map(RawContender::accounts);
  }

  private Future<List<Account>> list(Long[] ids) {
    return pool.preparedQuery(Statements.LIST).execute(Tuple.of(ids)).map(RawContender::accounts);
  }

  private Future<List<Owner>> owners(long first, long last) {
    return pool.preparedQuery(Statements.OWNERS)
        .execute(Tuple.of(first, last))
        .compose(
            rows -> {
              Families families = new Families(rows.size());
              for (Row row : rows) {
                families.add(owner(row));
              }
              return pool.preparedQuery(Statements.NOTES)
                  .execute(Tuple.of(families.keys()))
                  .map(notes -> families.with(notes, RawContender::note));
            });
  }

  private static Owner owner(Row row) {
    Owner owner = new Owner();
    owner.id = row.getLong(0);
    owner.name = row.getString(1);
    return owner;
  }

  private static Note note(Row row) {
    Note note = new Note();
    note.id = row.getLong(0);
    note.owner = Ref.id(row.getLong(1));
    note.text = row.getString(2);
    return note;
  }

  private Future<Long> insert(Entry entry) {
    return pool.preparedQuery(Statements.INSERT_RETURNING)
        .execute(tuple(entry))
        .map(rows -> entry.id = rows.iterator().next().getLong(0));
  }

  private Future<Integer> insertAll(List<Entry> entries) {
    List<Tuple> batch = new ArrayList<>(entries.size());
    for (Entry each : entries) {
      batch.add(tuple(each));
    }
    return pool.preparedQuery(Statements.INSERT).executeBatch(batch).map(Answers::rowCount);
  }

  private Future<Integer> countUp(long id) {
    return pool.withTransaction(
        connection -> tally(connection, id).compose(tally -> countUp(connection, tally)));
  }

  private static Future<Tally> tally(SqlConnection connection, long id) {
    return connection
        .preparedQuery(Statements.GET_TALLY)
        .execute(Tuple.of(id))
        .map(rows -> tally(rows.iterator().next()));
  }

  private static Future<Integer> countUp(SqlConnection connection, Tally tally) {
    tally.amount++;
    return connection
        .preparedQuery(Statements.UPDATE_TALLY)
        .execute(Tuple.of(tally.amount, tally.id))
        .map(RowSet::rowCount);
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

  private static Tally tally(Row row) {
    Tally tally = new Tally();
    tally.id = row.getLong(0);
    tally.label = row.getString(1);
    tally.amount = row.getLong(2);
    return tally;
  }
}
