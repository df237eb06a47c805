package io.github.peeweevertx.schema;

import java.util.Objects;

/**
 * A check of a table as the catalogue tells it.
 *
 * @param name the name of the constraint
 * @param condition the condition, in the words of the database
 */
public record CheckInfo(String name, String condition) {
  /**
   * Checks that nothing is missing.
   *
   * @param name the name of the constraint
   * @param condition the condition, in the words of the database
   */
  public CheckInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(condition, "condition");
  }
}
