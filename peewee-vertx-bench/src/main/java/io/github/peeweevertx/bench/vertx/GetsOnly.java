package io.github.peeweevertx.bench.vertx;

import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import java.util.Optional;

/** Another contender, asked only for rows by their keys. */
final class GetsOnly implements Contender {
  private final Contender other;

  GetsOnly(Contender other) {
    this.other = other;
  }

  @Override
  public String name() {
    return other.name();
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    return switch (workload) {
      case GET, GET_ALONE -> other.operation(workload);
      default -> Optional.empty();
    };
  }
}
