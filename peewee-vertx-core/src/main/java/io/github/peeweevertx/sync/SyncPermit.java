package io.github.peeweevertx.sync;

/**
 * Blocking calls are allowed on one thread until this is closed, on that thread: for {@code try (…)
 * {}}.
 */
public interface SyncPermit extends AutoCloseable {
  /** Ends the permission; what counted before counts again. A second call does nothing. */
  @Override
  void close();
}
