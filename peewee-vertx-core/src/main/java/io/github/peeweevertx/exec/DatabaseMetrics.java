package io.github.peeweevertx.exec;

import io.github.peeweevertx.observe.OperationCount;
import io.github.peeweevertx.tx.PoolUse;
import java.util.Map;
import java.util.Objects;

/**
 * What a database handle has done, and what it is doing.
 *
 * @param pool how its connections stand
 * @param operations what was sent, by model and action, for example {@code User.select}; statements
 *     about no model are one line, {@code statement}
 */
public record DatabaseMetrics(PoolUse pool, Map<String, OperationCount> operations) {
  /**
   * Copies the map.
   *
   * @param pool how its connections stand
   * @param operations what was sent
   */
  public DatabaseMetrics {
    Objects.requireNonNull(pool, "pool");
    operations = Map.copyOf(operations);
  }
}
