package io.github.peeweevertx.schema;

/**
 * How tables are made.
 *
 * @param ifNotExists whether what is there already is left alone; otherwise it is an error
 * @param temporary whether the tables live as long as the connection only
 */
public record CreateOptions(boolean ifNotExists, boolean temporary) {
  /**
   * What is there already is left alone, as it is: peewee's default.
   *
   * @return the options
   */
  public static CreateOptions safe() {
    return new CreateOptions(true, false);
  }

  /**
   * What is there already is an error.
   *
   * @return the options
   */
  public static CreateOptions unsafe() {
    return new CreateOptions(false, false);
  }

  /**
   * The same, for tables that live as long as the connection.
   *
   * @return a copy
   */
  public CreateOptions asTemporary() {
    return new CreateOptions(ifNotExists, true);
  }
}
