package io.github.peeweevertx.service;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;

/**
 * Finds out who asks, by the headers of a message. The owner of a service has to give one: there is
 * no default. A failed future is answered as "not authenticated", whatever it failed with.
 */
@FunctionalInterface
public interface Authenticator {
  /**
   * Finds out who asks. Runs on the event loop and must not block.
   *
   * @param headers the headers of the message, which anybody may have written
   * @return the caller, or a failure
   */
  Future<Caller> authenticate(MultiMap headers);

  /**
   * Lets anybody in, under one name: for a bus on which everybody is trusted.
   *
   * @return an authenticator that asks for nothing
   */
  static Authenticator anonymous() {
    return headers -> Future.succeededFuture(Caller.ANONYMOUS);
  }
}
