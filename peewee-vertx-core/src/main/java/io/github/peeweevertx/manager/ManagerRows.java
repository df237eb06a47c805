package io.github.peeweevertx.manager;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.SelectQuery;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;

/** The part of {@link Manager} that reads the first rows of a query, and sends SQL as it is. */
abstract class ManagerRows extends ManagerReads {
  ManagerRows(Executor executor) {
    super(executor);
  }

  /**
   * The first result. Asks for one row only; the query itself is not changed.
   *
   * @param <R> the result
   * @param query the query
   * @return the result, or empty
   */
  public final <R> Future<Optional<R>> first(SelectQuery<R> query) {
    return guarded(() -> one(Given.query(query).limit(1)).map(Optional::ofNullable));
  }

  /**
   * The first results. Asks for no more rows; the query itself is not changed.
   *
   * @param <R> the result
   * @param query the query
   * @param most how many, from 1
   * @return at most so many, in order
   */
  public final <R> Future<List<R>> first(SelectQuery<R> query, int most) {
    return guarded(
        () -> {
          atLeastOne("first", most);
          return execute(Given.query(query).limit(most));
        });
  }

  /**
   * The first result of a query that is sent as it is: for raw queries and writes that give back
   * rows, and where all rows of a select are wanted anyway. {@link #first(SelectQuery)} asks for
   * one row only.
   *
   * @param <R> the result
   * @param query the query
   * @return the result, or empty
   */
  public final <R> Future<Optional<R>> peek(RowQuery<R> query) {
    return guarded(() -> one(Given.query(query)).map(Optional::ofNullable));
  }

  /**
   * The first results of a query that is sent as it is.
   *
   * @param <R> the result
   * @param query the query
   * @param most how many, from 1
   * @return at most so many, in order
   */
  public final <R> Future<List<R>> peek(RowQuery<R> query, int most) {
    return guarded(
        () -> {
          atLeastOne("peek", most);
          return execute(query).map(rows -> rows.subList(0, Math.min(most, rows.size())));
        });
  }

  private static void atLeastOne(String call, int most) {
    if (most < 1) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, call + "(query, n) takes n from 1, and this is " + most);
    }
  }

  /**
   * Sends SQL without parameters as it is. Joins the transaction that is open here.
   *
   * @param sql text in the words of this database
   * @return the rows as the client gives them
   */
  public final Future<RowSet<Row>> query(String sql) {
    return query(sql, Tuple.tuple());
  }

  /**
   * Sends SQL as it is. Joins the transaction that is open here.
   *
   * @param sql text in the words of this database, with its placeholders
   * @param parameters the values
   * @return the rows as the client gives them
   */
  public final Future<RowSet<Row>> query(String sql, Tuple parameters) {
    return guarded(
        () ->
            executor()
                .raw(
                    Given.argument(sql, "statement", "Give the SQL to send."),
                    Given.argument(
                        parameters, "tuple", "Give Tuple.tuple() where there is none.")));
  }
}
