package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.tx.PoolUse;
import io.vertx.core.json.JsonObject;

/**
 * Whether a database answers, and how its connections stand.
 *
 * @param up whether it has answered a question in time
 * @param code why it is not up, null when it is
 * @param pool how its connections stand
 */
public record DatabaseHealth(boolean up, ErrorCode code, PoolUse pool) {
  static DatabaseHealth of(Throwable failure, PoolUse pool) {
    ErrorCode code =
        failure instanceof PeeweeException known ? known.code() : ErrorCode.CONNECTION_FAILED;
    return new DatabaseHealth(failure == null, failure == null ? null : code, pool);
  }

  /**
   * The same as JSON: a code, numbers, and no names of servers.
   *
   * @return for example {@code {"up": true, "open": 4, "used": 0, "waitingForConnection": 0}}
   */
  public JsonObject toJson() {
    JsonObject json =
        new JsonObject()
            .put("up", up)
            .put("open", pool.open())
            .put("used", pool.used())
            .put("waitingForConnection", pool.waiting());
    return code == null ? json : json.put("code", code.code());
  }
}
