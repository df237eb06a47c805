package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.EntryTable.ENTRY;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.bench.raw.Entry;
import io.github.peeweevertx.manager.Manager;
import java.util.Optional;

/** This toolkit, with objects in place of rows of values: only the bulk insert has that choice. */
final class InsertAllContender implements Contender {
  private final Manager objects;

  InsertAllContender(Manager objects) {
    this.objects = objects;
  }

  @Override
  public String name() {
    return "ours-insert-all";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return workload == Workload.INSERT_1000
        ? Optional.of(
            (key, answer) ->
                Answers.number(objects.execute(ENTRY.insertAll(Entry.THOUSAND).rowCount()), answer))
        : Optional.empty();
  }
}
