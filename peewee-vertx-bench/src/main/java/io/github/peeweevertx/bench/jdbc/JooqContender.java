package io.github.peeweevertx.bench.jdbc;

import static io.github.peeweevertx.bench.jdbc.JdbcTables.ACCOUNT;
import static io.github.peeweevertx.bench.jdbc.JdbcTables.ENTRY;
import static io.github.peeweevertx.bench.jdbc.JdbcTables.NOTE;
import static io.github.peeweevertx.bench.jdbc.JdbcTables.OWNER;
import static io.github.peeweevertx.bench.jdbc.JdbcTables.TALLY;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Account;
import io.github.peeweevertx.bench.raw.Entry;
import io.github.peeweevertx.bench.raw.Families;
import io.github.peeweevertx.bench.raw.Note;
import io.github.peeweevertx.bench.raw.Owner;
import io.github.peeweevertx.bench.raw.Tally;
import io.github.peeweevertx.type.Ref;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongUnaryOperator;
import org.jooq.BatchBindStep;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** jOOQ on JDBC; each operation blocks a virtual thread of its own. */
final class JooqContender implements Contender {
  private final DSLContext jooq;
  private final Executor threads;

  JooqContender(DSLContext jooq, Executor threads) {
    this.jooq = jooq;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "jooq-jdbc";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    int rows = workload.rows();
    return Optional.of(
        blocking(
            switch (workload) {
              case GET, GET_ALONE -> this::get;
              case ROWS_100, ROWS_1000 -> key -> range(key, rows);
              case IN_TEN -> key -> list(Workload.tenKeys(key));
              case PREFETCH, PREFETCH_ALONE -> key -> owners(key, key + rows - 1);
              case INSERT -> this::insert;
              case INSERT_1000 -> key -> insertAll();
              case TRANSACTION -> key -> jooq.transactionResult(inner -> countUp(inner, key));
            }));
  }

  private Operation blocking(LongUnaryOperator work) {
    return (key, answer) ->
        threads.execute(
            () -> {
              try {
                answer.done(work.applyAsLong(key));
              } catch (RuntimeException failure) {
                answer.failed(failure);
              }
            });
  }

  private long get(long id) {
    return jooq.selectFrom(ACCOUNT)
        .where(ACCOUNT.id.eq(id))
        .fetchSingle(JooqContender::account)
        .checksum();
  }

  private long range(long first, int rows) {
    return sum(
        jooq.selectFrom(ACCOUNT)
            .where(ACCOUNT.id.ge(first))
            .orderBy(ACCOUNT.id)
            .limit(rows)
            .fetch(JooqContender::account));
  }

  private long list(Long[] ids) {
    return sum(
        jooq.selectFrom(ACCOUNT).where(ACCOUNT.id.eq(DSL.any(ids))).fetch(JooqContender::account));
  }

  private long owners(long first, long last) {
    List<Owner> owners =
        jooq.selectFrom(OWNER)
            .where(OWNER.id.between(first, last))
            .fetch(
                row -> {
                  Owner owner = new Owner();
                  owner.id = row.get(OWNER.id);
                  owner.name = row.get(OWNER.name);
                  return owner;
                });
    Families families = new Families(owners.size());
    owners.forEach(families::add);
    List<Note> notes =
        jooq.selectFrom(NOTE)
            .where(NOTE.ownerId.eq(DSL.any(families.keys())))
            .fetch(JooqContender::note);
    return families.with(notes, note -> note).stream().mapToLong(Owner::checksum).sum();
  }

  private long insert(long amount) {
    Entry entry = new Entry(amount);
    entry.id =
        jooq.insertInto(ENTRY, ENTRY.name, ENTRY.amount, ENTRY.active, ENTRY.created)
            .values(entry.name, entry.amount, entry.active, entry.created)
            .returningResult(ENTRY.id)
            .fetchSingle(ENTRY.id);
    return entry.id;
  }

  private long insertAll() {
    BatchBindStep batch =
        jooq.batch(
            jooq.insertInto(ENTRY, ENTRY.name, ENTRY.amount, ENTRY.active, ENTRY.created)
                .values((String) null, null, null, null));
    for (Entry each : Entry.THOUSAND) {
      batch.bind(each.name, each.amount, each.active, each.created);
    }
    return Arrays.stream(batch.execute()).map(count -> count < 0 ? 1 : count).sum();
  }

  private static long countUp(Configuration inner, long id) {
    DSLContext transaction = DSL.using(inner);
    Tally tally =
        transaction
            .selectFrom(TALLY)
            .where(TALLY.id.eq(id))
            .fetchSingle(
                row -> {
                  Tally found = new Tally();
                  found.id = row.get(TALLY.id);
                  found.label = row.get(TALLY.label);
                  found.amount = row.get(TALLY.amount);
                  return found;
                });
    tally.amount++;
    return transaction
        .update(TALLY)
        .set(TALLY.amount, tally.amount)
        .where(TALLY.id.eq(tally.id))
        .execute();
  }

  private static Account account(Record row) {
    Account account = new Account();
    account.id = row.get(ACCOUNT.id);
    account.name = row.get(ACCOUNT.name);
    account.email = row.get(ACCOUNT.email);
    account.balance = row.get(ACCOUNT.balance);
    account.active = row.get(ACCOUNT.active);
    account.created = row.get(ACCOUNT.created);
    return account;
  }

  private static Note note(Record row) {
    Note note = new Note();
    note.id = row.get(NOTE.id);
    note.owner = Ref.id(row.get(NOTE.ownerId));
    note.text = row.get(NOTE.text);
    return note;
  }

  private static long sum(List<Account> accounts) {
    long sum = 0;
    for (Account each : accounts) {
      sum += each.checksum();
    }
    return sum;
  }
}
