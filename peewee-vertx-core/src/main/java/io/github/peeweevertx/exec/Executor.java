package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ServerError;
import io.github.peeweevertx.error.TooManyRowsException;
import io.github.peeweevertx.signal.Signals;
import io.github.peeweevertx.sql.NamedRows;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.tx.Call;
import io.github.peeweevertx.tx.ConnectionSource;
import io.github.peeweevertx.tx.Limits;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sends rendered statements where a connection source says, and reads the rows in one pass. Driver
 * failures come out in the toolkit's own words; nothing is thrown.
 */
public final class Executor {
  private final Database database;
  private final ConnectionSource source;
  private final Limits limits;
  private final boolean byHand;

  Executor(Database database, ConnectionSource source, Limits limits) {
    this(database, source, limits, false);
  }

  private Executor(Database database, ConnectionSource source, Limits limits, boolean byHand) {
    this.database = database;
    this.source = source;
    this.limits = limits;
    this.byHand = byHand;
  }

  /**
   * The same database through another source of connections.
   *
   * @param other for example one transaction
   * @return an executor of its own
   */
  public Executor through(ConnectionSource other) {
    return new Executor(database, other, limits);
  }

  /**
   * The same database and source with limits for each statement.
   *
   * @param others the limits
   * @return an executor of its own
   */
  public Executor limited(Limits others) {
    return new Executor(database, source, others);
  }

  /**
   * The same for statements that somebody wrote by hand. One that changes its session (sets a
   * parameter, takes a lock) works as long as the block that it stands in, whose connection is
   * closed afterwards; outside of a block it has no effect that lasts. One that would end an open
   * transaction is refused.
   *
   * @return an executor of its own
   */
  public Executor byHand() {
    return new Executor(database, source, limits, true);
  }

  /**
   * How long each statement may take, and who may stop it.
   *
   * @return the limits
   */
  public Limits limits() {
    return limits;
  }

  /**
   * Which connections this executor uses.
   *
   * @return the source
   */
  public ConnectionSource source() {
    return source;
  }

  /**
   * The database that statements go to.
   *
   * @return the handle
   */
  public Database database() {
    return database;
  }

  /**
   * How many bytes of values one statement may have.
   *
   * @return the bytes; {@link Long#MAX_VALUE} for any number
   */
  public long longestMessage() {
    return database.driver().longestMessage();
  }

  /**
   * Runs a statement and reads all rows.
   *
   * @param <R> what one row gives
   * @param statement the statement
   * @param reader reads one row
   * @return the results in the order of the rows; modifiable
   */
  public <R> Future<List<R>> list(Rendered statement, RowReader<R> reader) {
    return list(statement, reader, null);
  }

  /**
   * Runs a statement that was asked for one row more than it may have, and reads all rows.
   *
   * @param <R> what one row gives
   * @param statement the statement
   * @param reader reads one row
   * @param most how many rows there may be
   * @param model what the rows are, null for nothing that has a name
   * @return the results; fails with {@link TooManyRowsException} when there are more
   */
  public <R> Future<List<R>> list(
      Rendered statement, RowReader<R> reader, int most, Class<?> model) {
    return list(statement, reader, new ListExchange.Limit(most, model));
  }

  /**
   * A reader that tells those who want to hear of new objects; the same one where nobody does.
   *
   * @param <R> what one row gives
   * @param reader a reader
   * @return the reader to go on with
   */
  public <R> RowReader<R> told(RowReader<R> reader) {
    Signals signals = database.signals();
    return signals.hearInstances() ? reader.telling(signals::instantiated) : reader;
  }

  private <R> Future<List<R>> list(
      Rendered statement, RowReader<R> untold, ListExchange.Limit limit) {
    RowReader<R> reader = told(untold);
    return byHand || database.driver().givesJsonAsText()
        ? send(statement, rows -> readAll(rows, reader, limit, statement.text()))
        : send(new ListExchange<>(this, statement, reader, limit));
  }

  /**
   * Runs a statement and reads its first row.
   *
   * @param <R> what one row gives
   * @param statement the statement
   * @param reader reads one row
   * @return null when there is no row
   */
  public <R> Future<R> first(Rendered statement, RowReader<R> reader) {
    return send(statement, rows -> readFirst(rows, told(reader)));
  }

  /**
   * Runs a statement and makes a result of its rows.
   *
   * @param <R> the result
   * @param statement the statement
   * @param result called once, on the caller's context
   * @return the result
   */
  public <R> Future<R> read(Rendered statement, Function<RowSet<Row>, R> result) {
    return send(statement, result);
  }

  /**
   * Runs a statement and reads its last row.
   *
   * @param <R> what one row gives
   * @param statement the statement
   * @param reader reads one row
   * @return null when there is no row
   */
  public <R> Future<R> last(Rendered statement, RowReader<R> reader) {
    return send(statement, rows -> readLast(rows, told(reader)));
  }

  /**
   * Reads the rows of a statement as they are asked for.
   *
   * @param <R> what one row gives
   * @param statement the statement
   * @param reader reads one row
   * @param size how many rows are read at a time, from 1
   * @param block calls a function once, in a block that lasts as long as the future that the
   *     function gives; its own future is the outcome of the block
   * @return a stream that has sent nothing yet
   */
  public <R> ResultStream<R> stream(
      Rendered statement,
      RowReader<R> reader,
      int size,
      Function<Function<Executor, Future<Void>>, Future<Void>> block) {
    return new CursorStream<>(
        database.vertx().getOrCreateContext(), block, statement, told(reader), size);
  }

  /**
   * Runs a statement and counts what it changed.
   *
   * @param statement the statement
   * @return the affected rows
   */
  public Future<Integer> update(Rendered statement) {
    return send(statement, RowSet::rowCount);
  }

  /**
   * Runs an insert on a database that cannot return rows from it.
   *
   * @param statement the statement
   * @return the key that the database made, of several rows as its client tells it; null when it
   *     made none
   */
  public Future<Long> insert(Rendered statement) {
    return send(statement, rows -> database.driver().lastInsertedId(rows));
  }

  /**
   * Runs a statement and hands its rows over as they are.
   *
   * @param sql the text
   * @param parameters the values
   * @return the rows
   */
  public Future<RowSet<Row>> send(String sql, Tuple parameters) {
    return send(sql, parameters, Function.identity());
  }

  /**
   * Runs a statement that somebody wrote {@linkplain #byHand() by hand}.
   *
   * @param sql the text
   * @param parameters the values
   * @return the rows
   */
  public Future<RowSet<Row>> raw(String sql, Tuple parameters) {
    return byHand().send(sql, Parameters.given(parameters, database.dialect()));
  }

  /**
   * Runs a statement and makes a result of its rows.
   *
   * @param <R> the result
   * @param sql the text
   * @param parameters the values
   * @param result called once, on the caller's context
   * @return the result
   */
  public <R> Future<R> send(String sql, Tuple parameters, Function<RowSet<Row>, R> result) {
    return send(sql, null, parameters, result);
  }

  private <R> Future<R> send(Rendered statement, Function<RowSet<Row>, R> result) {
    return send(statement.text(), statement.operation(), statement.tuple(), result);
  }

  private <R> Future<R> send(
      String sql, String name, Tuple parameters, Function<RowSet<Row>, R> result) {
    PeeweeException refusal = byHand ? refusal(sql) : null;
    return refusal == null
        ? send(new WholeExchange<>(this, sql, name, parameters, result))
        : Future.failedFuture(refusal);
  }

  private <A, R> Future<R> send(Exchange<A, R> exchange) {
    Call call = new Call(exchange.sql(), manner(exchange.sql()), limits);
    source.with(call, exchange).onComplete(exchange);
    return exchange.outcome();
  }

  /** What the toolkit writes leaves nothing behind; what somebody else writes, nobody knows. */
  private Call.Manner manner(String sql) {
    if (!byHand) {
      return Call.Manner.SHARED;
    }
    return SessionText.changesSession(sql, database.dialect())
        ? Call.Manner.LAST
        : Call.Manner.BORROWED;
  }

  private boolean isInTransaction() {
    TransactionScope scope = source.scope();
    return scope != null && scope.inTransaction();
  }

  private PeeweeException refusal(String sql) {
    PeeweeException kept = HandWritten.refusal(sql, database.driver());
    return kept == null && isInTransaction() ? HandWritten.refusal(sql, database.dialect()) : kept;
  }

  /**
   * Bound values as they may stand in messages.
   *
   * @param statement the statement
   * @return the values when the options allow it, else how many there are
   */
  public String shownParameters(Rendered statement) {
    return Parameters.shown(statement.tuple(), database.options().logValues());
  }

  /**
   * The error of a row that could not be read.
   *
   * @param failure what the reader threw
   * @param sql the statement
   * @return the exception
   */
  public PeeweeException notRead(Throwable failure, String sql) {
    return unreadable(failure, sql);
  }

  PeeweeException translate(Throwable failure, String sql) {
    return database.connections().explained(database.driver().errors().translate(failure, sql));
  }

  static PeeweeException unreadable(Throwable failure, String sql) {
    if (failure instanceof PeeweeException known) {
      return known;
    }
    // The message of the cause may hold the value, so that only its class is repeated here.
    return new DataException(
        ErrorCode.UNREADABLE_VALUE,
        "A row of "
            + sql
            + " could not be read ("
            + failure.getClass().getSimpleName()
            + "). Compare the column types of the database with the model; the cause tells more.",
        new ServerError(null, 0, null, null, null, sql),
        failure);
  }

  private static <R> List<R> readAll(
      RowSet<Row> rows, RowReader<R> reader, ListExchange.Limit limit, String sql) {
    if (limit != null) {
      limit.check(rows.size(), sql);
    }
    List<R> results = new ArrayList<>(rows.size());
    for (Row row : rows) {
      results.add(NamedRows.read(reader, row));
    }
    return results;
  }

  private static <R> R readFirst(RowSet<Row> rows, RowReader<R> reader) {
    for (Row row : rows) {
      return NamedRows.read(reader, row);
    }
    return null;
  }

  private static <R> R readLast(RowSet<Row> rows, RowReader<R> reader) {
    R last = null;
    for (Row row : rows) {
      last = NamedRows.read(reader, row);
    }
    return last;
  }
}
