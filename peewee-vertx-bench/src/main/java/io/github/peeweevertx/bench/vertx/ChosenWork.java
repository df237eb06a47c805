package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import java.util.List;
import java.util.Optional;

/**
 * A contender of a family that does only some of the work.
 *
 * @param contender the contender
 * @param work what it does here
 */
record ChosenWork(Contender contender, List<Workload> work) implements Contender {
  @Override
  public String name() {
    return contender.name();
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return work.contains(workload) ? contender.operation(workload) : Optional.empty();
  }
}
