package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The connection of an outermost block and of all that are nested in it, and whether somebody else
 * may have it afterwards.
 */
final class Wire {
  private final Connections connections;
  private final SqlConnection connection;
  private final Context owner;
  private volatile boolean lost;
  private volatile boolean spoiled;
  private Throwable cutBy;

  /** What opens the block while it is not answered, and what it failed with, if it did. */
  private Future<Void> opening;

  private Throwable refusal;

  /** What the toolkit has sent and waits for; touched on the owner's thread only. */
  private final List<Unanswered> unanswered = new ArrayList<>(1);

  Wire(Connections connections, SqlConnection connection, Context owner) {
    this.connections = connections;
    this.connection = connection;
    this.owner = owner;
    connection.closeHandler(v -> lost = true);
  }

  SqlConnection connection() {
    return connection;
  }

  /** Whether the other end has gone. */
  boolean isLost() {
    return lost;
  }

  /** Nobody knows in which state the session is, or it is not as it was lent. */
  void spoil() {
    spoiled = true;
  }

  /** Whether the next borrower finds the connection as this one did. */
  boolean isSound() {
    return !spoiled && !lost;
  }

  /** Asks the server to give up. A cancel that comes late must not hit the next borrower. */
  void cancel() {
    spoil();
    connections.cancel(connection);
  }

  /** Gives up on an answer: the connection is closed, and nothing is sent any more. */
  void cut(Throwable cause) {
    spoiled = true;
    cutBy = cause;
    // One that was sent before may have come before the server had begun: it is nothing then.
    connections.cancel(connection);
    VertxContexts.hangUp(connection);
    List.copyOf(unanswered).forEach(each -> each.answer.tryFail(closed()));
  }

  /**
   * Opens an outermost block. What opens it shows also whether a connection that was idle is alive,
   * hence little patience with that one. Where statements can be sent ahead of answers, a
   * connection that was used a moment ago is taken for open at once; any other may have died, and
   * the block is then opened on another one, which is too late once its body runs.
   */
  Future<Void> open(List<String> statements, Loan loan) {
    if (loan.isDoubtful()) {
      return statements.isEmpty() ? connections.probe(loan) : control(statements, Probe.PATIENCE);
    }
    if (statements.size() != 1 || !connections.lanes().pipelines() || !loan.session().isFresh()) {
      return control(statements);
    }
    opening = control(statements);
    opening.onComplete(
        (v, failure) -> {
          opening = null;
          refusal = failure;
          spoiled |= failure != null;
        });
    return Future.succeededFuture();
  }

  /** Whether the block is surely open. */
  boolean isOpen() {
    return opening == null && refusal == null;
  }

  /** Completes once it is known whether the block was opened; fails when it was not. */
  Future<Void> opened() {
    if (opening != null) {
      return opening;
    }
    return refusal == null ? Future.succeededFuture() : Future.failedFuture(refusal);
  }

  /**
   * Sends a statement. A read follows the statement that opens the block at once: should that one
   * fail, it has changed nothing. A write waits, so that it can never commit by itself.
   */
  <T> Future<T> send(Call call, Function<SqlClient, Future<T>> work) {
    return isOpen() || opening != null && call.isRepeatable()
        ? work.apply(connection)
        : opened().compose(v -> work.apply(connection));
  }

  /** Sends statements of the toolkit's own, one after the other. */
  Future<Void> control(List<String> statements) {
    return control(statements, connections.allowed(Limits.NONE));
  }

  /**
   * Sends statements of the toolkit's own, one after the other.
   *
   * @param patience how long the server may take for each before the connection is given up
   */
  Future<Void> control(List<String> statements, Duration patience) {
    if (statements.size() == 1) {
      return control(statements.get(0), patience);
    }
    Future<Void> sent = Future.succeededFuture();
    for (String sql : statements) {
      sent = sent.compose(v -> control(sql, patience));
    }
    return sent;
  }

  private Future<Void> control(String sql, Duration patience) {
    if (cutBy != null) {
      return Future.failedFuture(closed());
    }
    Unanswered watched = new Unanswered(patience);
    unanswered.add(watched);
    connections.watch().add(watched);
    connections.control(connection, sql, watched.answer);
    return watched.answer.future().onComplete(watched);
  }

  private Throwable closed() {
    return new OperationalException(
        ErrorCode.CONNECTION_FAILED,
        "The server did not answer any more, and the connection was closed.",
        ServerError.NONE,
        cutBy);
  }

  /** A statement of the toolkit's own; there is nothing to cancel about it. */
  private final class Unanswered extends Timed implements Completable<Void> {
    private final Promise<Void> answer = VertxContexts.promise(owner);

    Unanswered(Duration patience) {
      super(patience);
    }

    /** It was answered, or is not waited for any more. */
    @Override
    public void complete(Void nothing, Throwable failure) {
      unanswered.remove(this);
      connections.watch().remove(this);
    }

    @Override
    void late() {
      owner.runOnContext(
          v -> {
            if (unanswered.contains(this)) {
              cut(ScopeErrors.silent());
            }
          });
    }

    @Override
    void tooLate() {
      // The connection was closed when it was late.
    }
  }
}
