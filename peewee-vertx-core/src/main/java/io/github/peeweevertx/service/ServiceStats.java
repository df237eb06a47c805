package io.github.peeweevertx.service;

import io.github.peeweevertx.observe.OperationCount;
import java.util.Map;

/**
 * What a service has done, and what it is doing.
 *
 * @param inFlight calls that were taken in and not yet answered
 * @param atWork those of them that run
 * @param waiting those of them that wait for their turn
 * @param calls what was asked, by model and verb, for example {@code User.list}
 */
public record ServiceStats(
    int inFlight, int atWork, int waiting, Map<String, OperationCount> calls) {
  /**
   * Copies the map.
   *
   * @param inFlight calls that were taken in
   * @param atWork those that run
   * @param waiting those that wait
   * @param calls what was asked
   */
  public ServiceStats {
    calls = Map.copyOf(calls);
  }
}
