package io.github.peeweevertx.bench.vertx;

import static io.github.peeweevertx.bench.raw.NoteTable.NOTE;
import static io.github.peeweevertx.bench.raw.OwnerTable.OWNER;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import io.github.peeweevertx.bench.raw.Answers;
import io.github.peeweevertx.bench.raw.Owner;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** This toolkit, with a prefetch that sends the keys it has read, as one writes it by hand. */
final class KeysContender implements Contender {
  private static final PrefetchOptions KEYS = PrefetchOptions.by(PrefetchStrategy.KEYS);

  private final Manager objects;

  KeysContender(Manager objects) {
    this.objects = objects;
  }

  @Override
  public String name() {
    return "ours-keys";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    int rows = workload.rows();
    return switch (workload) {
      case PREFETCH, PREFETCH_ALONE ->
          Optional.of((key, answer) -> Answers.owners(owners(key, key + rows - 1), answer));
      default -> Optional.empty();
    };
  }

  private Future<List<Owner>> owners(long first, long last) {
    return objects.prefetch(
        KEYS, OWNER.select().where(OWNER.id.between(first, last)), NOTE.select());
  }
}
