package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.AccountTable.ACCOUNT;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.bench.raw.Entry;
import io.github.peeweevertx.manager.CoalescedManager;
import java.util.Optional;

/** This toolkit, with the calls of one tick in one statement. */
final class CoalescedContender implements Contender {
  private final CoalescedManager objects;

  CoalescedContender(CoalescedManager objects) {
    this.objects = objects;
  }

  @Override
  public String name() {
    return "ours-coalesced";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return Optional.ofNullable(
        switch (workload) {
          case GET, GET_ALONE ->
              (key, answer) -> Answers.account(objects.get(ACCOUNT, key), answer);
          case INSERT ->
              (key, answer) ->
                  Answers.number(objects.create(new Entry(key)).map(created -> created.id), answer);
          default -> null;
        });
  }
}
