package io.github.peeweevertx.signal;

import io.vertx.core.Future;

/**
 * Hears of an object that is saved.
 *
 * @param <M> the class of the objects
 */
@FunctionalInterface
public interface SaveReceiver<M> {
  /**
   * Is called before or after an object is written, in the transaction of the write.
   *
   * @param object the object; before it is written it may still be changed
   * @param created true for a new row, false for an update
   * @return the call goes on when it succeeds; when it fails, nothing is written
   */
  Future<?> receive(M object, boolean created);
}
