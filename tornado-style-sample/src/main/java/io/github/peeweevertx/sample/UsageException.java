package io.github.peeweevertx.sample;

/** The command line cannot be followed. The message tells the user why. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
