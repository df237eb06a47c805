package io.github.peeweevertx.schema;

import java.util.Objects;

/**
 * How tables are dropped.
 *
 * @param ifExists whether a missing table is passed over; otherwise it is an error
 * @param dependents what becomes of that which refers to the table
 */
public record DropOptions(boolean ifExists, Dependents dependents) {
  /** What becomes of that which refers to a dropped table. */
  public enum Dependents {
    /** Nothing is said; the database refuses. */
    DEFAULT(""),
    /** References and views go with the table. */
    CASCADE(" CASCADE"),
    /** The database refuses. */
    RESTRICT(" RESTRICT");

    private final String sql;

    Dependents(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /**
   * Checks that nothing is missing.
   *
   * @param ifExists whether a missing table is passed over; otherwise it is an error
   * @param dependents what becomes of that which refers to the table
   */
  public DropOptions {
    Objects.requireNonNull(dependents, "dependents");
  }

  /**
   * A missing table is passed over: peewee's default.
   *
   * @return the options
   */
  public static DropOptions safe() {
    return new DropOptions(true, Dependents.DEFAULT);
  }

  /**
   * A missing table is an error.
   *
   * @return the options
   */
  public static DropOptions unsafe() {
    return new DropOptions(false, Dependents.DEFAULT);
  }

  /**
   * The same, and what refers to the tables goes with them.
   *
   * @return a copy
   */
  public DropOptions cascade() {
    return new DropOptions(ifExists, Dependents.CASCADE);
  }

  /**
   * The same, and the database refuses while anything refers to the tables.
   *
   * @return a copy
   */
  public DropOptions restrict() {
    return new DropOptions(ifExists, Dependents.RESTRICT);
  }
}
