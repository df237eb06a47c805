package io.github.peeweevertx.signal;

import io.vertx.core.Future;

/**
 * Hears of an object that is deleted.
 *
 * @param <M> the class of the objects
 */
@FunctionalInterface
public interface DeleteReceiver<M> {
  /**
   * Is called before or after the row of an object is deleted, in the transaction of the deletion.
   *
   * @param object the object
   * @return the call goes on when it succeeds; when it fails, nothing is deleted
   */
  Future<?> receive(M object);
}
