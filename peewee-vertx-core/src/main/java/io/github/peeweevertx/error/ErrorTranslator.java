package io.github.peeweevertx.error;

/** Turns what a driver fails with into the tree of this package. One for each kind of database. */
@FunctionalInterface
public interface ErrorTranslator {
  /**
   * Translates a failure. One of this package's own comes back as it is.
   *
   * @param failure what the driver, or the network below it, failed with
   * @param sql the statement that was under way, null where there was none
   * @return the same failure in the words of this package, with {@code failure} as its cause
   */
  PeeweeException translate(Throwable failure, String sql);

  /**
   * Whether a failed statement surely never left the client, so that it can be sent again.
   *
   * @param failure what the driver failed with
   * @return false when in doubt
   */
  default boolean isUnsent(Throwable failure) {
    return false;
  }
}
