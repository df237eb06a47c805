package io.github.peeweevertx.observe;

import io.vertx.core.json.JsonObject;

/**
 * How often one kind of operation was done.
 *
 * @param answered how often it was answered
 * @param failed how often it failed or was refused
 * @param slow how often it took longer than the database's limit of slow statements
 * @param nanos how long all of them took together, the wait for their turn included
 */
public record OperationCount(long answered, long failed, long slow, long nanos) {
  /**
   * The same as JSON.
   *
   * @return for example {@code {"answered": 7, "failed": 0, "slow": 0, "nanos": 4000000}}
   */
  public JsonObject toJson() {
    return new JsonObject()
        .put("answered", answered)
        .put("failed", failed)
        .put("slow", slow)
        .put("nanos", nanos);
  }
}
