package io.github.peeweevertx.bench.database;

/** Takes what an operation gave, once, on any thread. */
public interface Answer {
  /**
   * It has succeeded.
   *
   * @param checksum of what was read, see {@link Rows#checksum}; the key of a row that was
   *     inserted; the number of rows that were written otherwise
   */
  void done(long checksum);

  /**
   * It has failed.
   *
   * @param failure why
   */
  void failed(Throwable failure);
}
