package io.github.peeweevertx.meta;

import java.util.Objects;

/**
 * A condition that the rows of a table have to meet.
 *
 * @param name the name of the constraint; null for a generated one
 * @param condition SQL as it is
 */
public record CheckDef(String name, String condition) {
  /**
   * Checks that there is a condition.
   *
   * @param name the name of the constraint; null for a generated one
   * @param condition SQL as it is
   */
  public CheckDef {
    Objects.requireNonNull(condition, "condition");
  }
}
