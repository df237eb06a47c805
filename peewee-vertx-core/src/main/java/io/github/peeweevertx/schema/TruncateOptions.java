package io.github.peeweevertx.schema;

/**
 * How tables are emptied.
 *
 * @param restartsIdentity whether keys are counted from the beginning again
 * @param cascade whether tables that refer to these are emptied with them
 */
public record TruncateOptions(boolean restartsIdentity, boolean cascade) {
  /** Keys go on where they were; a reference from a row of another table is an error. */
  public static final TruncateOptions DEFAULT = new TruncateOptions(false, false);

  /**
   * The same, and keys are counted from the beginning again.
   *
   * @return a copy
   */
  public TruncateOptions restartIdentity() {
    return new TruncateOptions(true, cascade);
  }

  /**
   * The same, and tables that refer to these are emptied with them.
   *
   * @return a copy
   */
  public TruncateOptions cascading() {
    return new TruncateOptions(restartsIdentity, true);
  }
}
