package io.github.peeweevertx.tx;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What transactions need to know of a database.
 *
 * @param begin the statements that open a transaction, in order
 * @param quote quotes the name of a savepoint
 * @param abortsOnError whether a failed statement makes the server refuse all others until the
 *     transaction, or the savepoint, is rolled back
 * @param cancel asks the server to give up the statement that a connection waits for
 * @param outcome how the server is asked what became of a transaction, null where it does not tell
 */
public record TransactionWords(
    Function<TransactionOptions, List<String>> begin,
    UnaryOperator<String> quote,
    boolean abortsOnError,
    Function<SqlConnection, Future<Void>> cancel,
    OutcomeQuery outcome) {
  /**
   * Checks that nothing is missing.
   *
   * @param begin the statements that open a transaction, in order
   * @param quote quotes the name of a savepoint
   * @param abortsOnError whether a failed statement makes the server refuse all others
   * @param cancel asks the server to give up a statement
   * @param outcome how the server is asked for an outcome, null where it does not tell
   */
  public TransactionWords {
    Objects.requireNonNull(begin, "begin");
    Objects.requireNonNull(quote, "quote");
    Objects.requireNonNull(cancel, "cancel");
  }
}
