package io.github.peeweevertx.schema;

import java.util.Objects;

/**
 * One thing in which a database differs from the models.
 *
 * @param kind what differs
 * @param table the table
 * @param name the column, index or reference; null where it is the table itself
 * @param expected what the models say; null where they say nothing
 * @param found what the database has; null where it has nothing
 */
public record Difference(Kind kind, String table, String name, String expected, String found) {
  /** What can differ. */
  public enum Kind {
    /** A model has no table. */
    MISSING_TABLE,
    /** A table has no model among those that were given. */
    EXTRA_TABLE,
    /** A field has no column. */
    MISSING_COLUMN,
    /** A column has no field. */
    EXTRA_COLUMN,
    /** A column is of another type. */
    TYPE,
    /** A column takes NULL and should not, or the other way round. */
    NULLABILITY,
    /** The database has no default where a model wants one. */
    DEFAULT,
    /** The primary key is over other columns. */
    PRIMARY_KEY,
    /** No index is over these columns, or none that is unique where it should be. */
    MISSING_INDEX,
    /** An index that no model asks for. */
    EXTRA_INDEX,
    /** A check of a model has no constraint of its name. */
    MISSING_CHECK,
    /** A check that no model asks for. */
    EXTRA_CHECK,
    /** A reference has no constraint. */
    MISSING_FOREIGN_KEY,
    /** A constraint that no reference asks for. */
    EXTRA_FOREIGN_KEY,
    /** A constraint refers to another place, or does another thing on delete or update. */
    FOREIGN_KEY
  }

  /**
   * Checks that nothing is missing.
   *
   * @param kind what differs
   * @param table the table
   * @param name the column, index or reference; null where it is the table itself
   * @param expected what the models say; null where they say nothing
   * @param found what the database has; null where it has nothing
   */
  public Difference {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
  }

  @Override
  public String toString() {
    return kind
        + " "
        + table
        + (name == null ? "" : "." + name)
        + (expected == null ? "" : ", the model says " + expected)
        + (found == null ? "" : ", the database has " + found);
  }
}
