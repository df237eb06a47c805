package io.github.peeweevertx.schema;

import java.util.Objects;

/**
 * A statement is to be sent only where an object of the schema is there, or is not; otherwise it is
 * skipped. Whoever executes the statement asks the server's catalogue first.
 *
 * @param kind what to look for
 * @param schema the schema of the table, null for the search path
 * @param table the table that the object belongs to
 * @param name the name of the object, cut to the dialect's limit
 * @param exists true: send the statement where the object is there; false: where it is not
 */
public record Precondition(Kind kind, String schema, String table, String name, boolean exists) {
  /** What belongs to a table and has a name. */
  public enum Kind {
    /** An index. */
    INDEX,
    /** A constraint. */
    CONSTRAINT
  }

  /**
   * Checks that nothing is missing.
   *
   * @param kind what to look for
   * @param schema the schema of the table, null for the search path
   * @param table the table that the object belongs to
   * @param name the name of the object, cut to the dialect's limit
   * @param exists true: send the statement where the object is there; false: where it is not
   */
  public Precondition {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(name, "name");
  }
}
