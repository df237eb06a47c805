package io.github.peeweevertx.bench.measure;

/** A contender failed, was too slow to answer at all, or gave a wrong result. */
public final class BenchmarkException extends RuntimeException {
  /**
   * Makes one.
   *
   * @param message who did what
   */
  public BenchmarkException(String message) {
    super(message);
  }

  /**
   * Makes one.
   *
   * @param message who did what
   * @param cause why
   */
  public BenchmarkException(String message, Throwable cause) {
    super(message, cause);
  }
}
