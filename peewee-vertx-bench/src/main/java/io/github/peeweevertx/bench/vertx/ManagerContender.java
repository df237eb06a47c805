package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.AccountTable.ACCOUNT;
import static io.github.peeweevertx.bench.raw.EntryTable.ENTRY;
import static io.github.peeweevertx.bench.raw.NoteTable.NOTE;
import static io.github.peeweevertx.bench.raw.OwnerTable.OWNER;
import static io.github.peeweevertx.bench.raw.TallyTable.TALLY;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Account;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.bench.raw.Entry;
import io.github.peeweevertx.bench.raw.Owner;
import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** This toolkit, its manager as it comes. */
final class ManagerContender implements Contender {
  private final Manager objects;

  ManagerContender(Manager objects) {
    this.objects = objects;
  }

  @Override
  public String name() {
    return "ours";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return Optional.of(
        switch (workload) {
          case GET, GET_ALONE ->
              (key, answer) -> Answers.account(objects.get(ACCOUNT, key), answer);
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
          case INSERT_1000 -> (key, answer) -> Answers.number(insertMany(Entry.THOUSAND), answer);
          case TRANSACTION -> (key, answer) -> Answers.number(countUp(key), answer);
        });
  }

  private Future<List<Account>> range(long first, int rows) {
    return objects.execute(
        ACCOUNT.select().where(ACCOUNT.id.ge(first)).orderBy(ACCOUNT.id).limit(rows));
  }

  private Future<List<Account>> list(Long[] ids) {
    return objects.execute(ACCOUNT.select().where(ACCOUNT.id.in(ids)));
  }

  private Future<List<Owner>> owners(long first, long last) {
    return objects.prefetch(OWNER.select().where(OWNER.id.between(first, last)), NOTE.select());
  }

  private Future<Long> insert(Entry entry) {
    return objects.create(entry).map(created -> created.id);
  }

  private Future<Integer> insertMany(List<Entry> entries) {
    List<List<?>> rows = new ArrayList<>(entries.size());
    for (Entry each : entries) {
      rows.add(List.of(each.name, each.amount, each.active, each.created));
    }
    return objects.execute(
        ENTRY
            .insertMany(List.of(ENTRY.name, ENTRY.amount, ENTRY.active, ENTRY.created), rows)
            .rowCount());
  }

  private Future<Integer> countUp(long id) {
    return objects.atomic(
        transaction ->
            transaction
                .get(TALLY, id)
                .compose(
                    tally -> {
                      tally.amount++;
                      return transaction.update(tally, TALLY.amount);
                    }));
  }
}
