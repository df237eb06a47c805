package io.github.peeweevertx.sync;

import java.util.Optional;

/** What happens to a call that blocks its thread. On an event-loop thread it is always refused. */
public enum SyncPolicy {
  /** It is refused: the default. */
  FORBID(null),
  /** It is made. */
  ALLOW(null),
  /** It is made, and its SQL is logged as a warning. */
  WARN(System.Logger.Level.WARNING),
  /** It is made, and its SQL is logged as an error. */
  ERROR(System.Logger.Level.ERROR);

  private final System.Logger.Level level;

  SyncPolicy(System.Logger.Level level) {
    this.level = level;
  }

  Optional<System.Logger.Level> level() {
    return Optional.ofNullable(level);
  }
}
