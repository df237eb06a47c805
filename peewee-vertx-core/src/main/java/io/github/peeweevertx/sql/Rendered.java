package io.github.peeweevertx.sql;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;

/**
 * A statement ready to be sent: its text, and the values for its placeholders in order, in the form
 * that the driver takes.
 *
 * @param text the SQL
 * @param parameters the values, may hold nulls
 * @param operation what it is called in metrics, traces and logs, for example {@code User.select};
 *     null for nothing
 */
public record Rendered(String text, List<Object> parameters, String operation) {
  /**
   * A statement that is about no model.
   *
   * @param text the SQL
   * @param parameters the values, may hold nulls
   */
  public Rendered(String text, List<Object> parameters) {
    this(text, parameters, null);
  }

  /**
   * Checks that nothing is missing.
   *
   * @param text the SQL
   * @param parameters the values, may hold nulls
   * @param operation what it is called, null for nothing
   */
  public Rendered {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(parameters, "parameters");
  }

  /**
   * The values as the client takes them.
   *
   * @return a new tuple
   */
  public Tuple tuple() {
    return parameters.isEmpty() ? Tuple.tuple() : Tuple.wrap(parameters);
  }

  /** The text and the number of values: a value never reaches a log by accident. */
  @Override
  public String toString() {
    return text + " [" + parameters.size() + " parameters]";
  }
}
