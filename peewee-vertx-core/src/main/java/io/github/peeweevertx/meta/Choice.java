package io.github.peeweevertx.meta;

import java.util.Objects;

/**
 * One of the values that a field may hold, for people. Nothing is checked when a value is stored.
 *
 * @param <T> the Java type
 * @param value the value
 * @param label what people read
 */
public record Choice<T>(T value, String label) {
  /**
   * Checks that nothing is missing.
   *
   * @param value the value
   * @param label what people read
   */
  public Choice {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(label, "label");
  }

  /**
   * A value with its label.
   *
   * @param <T> the Java type
   * @param value the value
   * @param label what people read
   * @return the choice
   */
  public static <T> Choice<T> of(T value, String label) {
    return new Choice<>(value, label);
  }
}
