package io.github.peeweevertx.meta;

import java.util.List;

/**
 * What only few columns have.
 *
 * @param <T> the Java type
 * @param serverDefault the default that the database has, an expression of SQL; null for none
 * @param sequence the sequence that gives the values, null for none
 * @param choices what the column may hold, for people; in order
 * @param helpText a hint for people, null for none
 */
public record ColumnDetails<T>(
    String serverDefault, String sequence, List<Choice<T>> choices, String helpText) {
  /**
   * Keeps its own copy of the choices.
   *
   * @param serverDefault the default that the database has; null for none
   * @param sequence the sequence that gives the values, null for none
   * @param choices what the column may hold, for people; in order
   * @param helpText a hint for people, null for none
   */
  public ColumnDetails {
    choices = List.copyOf(choices);
  }

  static <T> ColumnDetails<T> none() {
    return new ColumnDetails<>(null, null, List.of(), null);
  }
}
