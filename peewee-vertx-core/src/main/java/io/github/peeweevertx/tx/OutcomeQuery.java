package io.github.peeweevertx.tx;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How a server is asked what became of a transaction.
 *
 * @param token a query that gives the name of the open transaction in one row, as text; null when
 *     it has written nothing
 * @param status makes of a name the query that gives {@code committed}, {@code aborted}, {@code in
 *     progress}, or null when the server does not know it any more
 */
public record OutcomeQuery(String token, UnaryOperator<String> status) {
  /**
   * Checks that nothing is missing.
   *
   * @param token asks for the name of the open transaction
   * @param status makes the query of a name
   */
  public OutcomeQuery {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(status, "status");
  }
}
