package io.github.peeweevertx.bench;

/** The command line cannot be followed. */
final class UsageException extends RuntimeException {
  UsageException(String message) {
    super(message);
  }
}
