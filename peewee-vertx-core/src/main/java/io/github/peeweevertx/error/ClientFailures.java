package io.github.peeweevertx.error;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What the Vert.x clients fail with by themselves, without an answer of a server: the network, the
 * pool, and parameters that they cannot send. They tell most of it apart by text only.
 */
final class ClientFailures {
  private record Rule(
      Predicate<Throwable> applies, ErrorCode code, Function<Throwable, String> message) {}

  private static final String CHECK_SERVER =
      " Check host and port in the database URL, and that the server runs.";

  /** Stands at the end of a message, and only where there was a statement. */
  private static final String EFFECT_UNKNOWN =
      " Whether the statement took effect is not known: look before you send it again.";

  private static final String INACTIVE = "Connection is not active now";
  private static final String PENDING = "Pending requests failed to be sent";

  private static final Pattern ADDRESS = Pattern.compile(": /?(\\S+:\\d+)$");

  private static final Pattern HOST = Pattern.compile("'([\\w.-]+)'");

  private static final Pattern COUNTS =
      Pattern.compile("expected number of parameters = \\[(\\d+)].* is \\[(\\d+)]\\.$");

  /** A value stands in the middle and may hold anything, hence both ends are tied down. */
  private static final Pattern COERCION =
      Pattern.compile(
          "^Parameter at position\\[(\\d+)] with class = \\[(\\[*[\\w.$]+;?)].*"
              + " expected class = \\[(\\[*[\\w.$]+;?)] for encoding\\.$",
          Pattern.DOTALL);

  /** How the class of a number is called that is not cut. */
  private static final String EXACT = "with class = [io.github.peeweevertx.type.ExactNumber]";

  private static final List<Rule> RULES =
      List.of(
          // The network.
          rule(
              ClosedConnectionException.class,
              ErrorCode.CONNECTION_FAILED,
              "The connection was lost before the server answered." + EFFECT_UNKNOWN),
          text(
              INACTIVE,
              ErrorCode.CONNECTION_FAILED,
              "The connection is closed, and the statement was not sent. Try again: the next call"
                  + " takes another connection."),
          text(
              PENDING,
              ErrorCode.CONNECTION_FAILED,
              "The connection was lost before the statement was sent. Try again: the next call"
                  + " takes another connection."),
          text(
              "Connection was closed",
              ErrorCode.CONNECTION_FAILED,
              "The connection was closed while it was being made." + CHECK_SERVER),
          new Rule(
              UnknownHostException.class::isInstance,
              ErrorCode.CONNECTION_FAILED,
              e -> "The server's host" + found(HOST, e) + " is not known." + CHECK_SERVER),
          new Rule(
              ConnectException.class::isInstance,
              ErrorCode.CONNECTION_FAILED,
              e -> "No server answers" + found(ADDRESS, e) + "." + CHECK_SERVER),
          new Rule(
              e ->
                  e instanceof SSLException
                      || hasText(e, "Postgres Server does not handle SSL connection")
                      || hasText(e, "SSL handshake failed"),
              ErrorCode.CONNECTION_FAILED,
              e ->
                  "No encrypted connection to the server could be made. Check the SSL mode and the"
                      + " certificates, and whether the server offers encryption."),
          new Rule(
              ClientFailures::isNetwork,
              ErrorCode.CONNECTION_FAILED,
              e -> "The network failed." + EFFECT_UNKNOWN),
          // The login, as far as the client judges it.
          new Rule(
              ClientFailures::isLogin,
              ErrorCode.LOGIN_REFUSED,
              e ->
                  "The login could not be completed. Check that a password is set, and that the"
                      + " client knows the server's method (SCRAM needs"
                      + " com.ongres.scram:scram-client on the class path)."),
          // The pool.
          new Rule(
              e ->
                  e instanceof ConnectionPoolTooBusyException
                      || isVertx(e) && "Timeout".equals(e.getMessage())
                      || isVertx(e) && hasText(e, "Timeout waiting for connection"),
              ErrorCode.POOL_EXHAUSTED,
              e ->
                  "No connection of the pool came free in time. Give connections back sooner"
                      + " (shorter transactions), make the pool larger, or let callers wait"
                      + " longer."),
          text(
              "Pool closed",
              ErrorCode.DATABASE_CLOSED,
              "The database is closed. Make a new one, and close it after its last call."),
          new Rule(
              e ->
                  e instanceof RejectedExecutionException || isVertx(e) && hasText(e, "Vert.x clo"),
              ErrorCode.DATABASE_CLOSED,
              e -> "Vert.x is closed, and its databases with it. Close it after the last call."),
          rule(
              TimeoutException.class,
              ErrorCode.TIMEOUT,
              "The call was not answered in time. Make it faster, or allow it more time."
                  + EFFECT_UNKNOWN),
          // Parameters.
          new Rule(
              e -> isVertx(e) && text(e).contains(EXACT) && COERCION.matcher(text(e)).matches(),
              ErrorCode.VALUE_OUT_OF_RANGE,
              ClientFailures::wrongClass),
          new Rule(
              e -> isVertx(e) && COERCION.matcher(text(e)).matches(),
              ErrorCode.INVALID_VALUE,
              ClientFailures::wrongClass),
          new Rule(
              e -> isVertx(e) && COUNTS.matcher(text(e)).find(),
              ErrorCode.INVALID_QUERY,
              ClientFailures::wrongCount),
          text(
              "The number of parameters (",
              ErrorCode.INVALID_QUERY,
              "The statement has more parameters than the database takes. Split it, or pass the"
                  + " values as one array."),
          new Rule(
              e ->
                  isVertx(e)
                      && (hasText(e, "Empty batch")
                          || hasText(e, "Can not execute batch query with 0 sets")
                          || hasText(
                              e, "Statement parameter is not set because of the empty batch")),
              ErrorCode.INVALID_ARGUMENT,
              e -> "The batch is empty. Give at least one set of values, or leave the call out."),
          // Transactions of the client.
          text(
              "Transaction already complete",
              ErrorCode.TRANSACTION_CLOSED,
              "The transaction has ended. Begin another one."),
          rule(
              TransactionRollbackException.class,
              ErrorCode.TRANSACTION_ABORTED,
              "The transaction was rolled back instead of committed, because one of its statements"
                  + " failed. Run it again."));

  private ClientFailures() {}

  /** The two failures of a connection that is known to be closed before anything is written. */
  static boolean isUnsent(Throwable failure) {
    return isVertx(failure) && (hasText(failure, INACTIVE) || hasText(failure, PENDING));
  }

  /** Translates a failure in which no answer of a server stands. */
  static PeeweeException translate(Throwable failure, String sql) {
    ServerError server = new ServerError(null, 0, null, null, null, sql);
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 16; depth++) {
      for (Rule rule : RULES) {
        if (rule.applies.test(cause)) {
          String message = rule.message.apply(cause);
          return ServerFailures.exception(
              rule.code,
              sql == null ? message.replace(EFFECT_UNKNOWN, CHECK_SERVER) : message,
              server,
              holdsValue(cause) ? null : failure);
        }
      }
      cause = cause.getCause();
    }
    return new PeeweeException(
        ErrorCode.INTERNAL,
        "The statement failed with " + failure.getClass().getName() + ". The cause says why.",
        failure);
  }

  /** A stack trace prints the causes too, so that one which tells the value is left behind. */
  private static boolean holdsValue(Throwable cause) {
    return isVertx(cause) && COERCION.matcher(text(cause)).matches();
  }

  private static Rule rule(Class<? extends Throwable> type, ErrorCode code, String message) {
    return new Rule(type::isInstance, code, e -> message);
  }

  /** A failure that only its text tells from others. */
  private static Rule text(String start, ErrorCode code, String message) {
    return new Rule(e -> isVertx(e) && hasText(e, start), code, e -> message);
  }

  /** Whether Vert.x itself made it: a text of somebody else's exception means nothing here. */
  private static boolean isVertx(Throwable e) {
    return e instanceof VertxException || e.getClass().getName().startsWith("io.vertx.core.impl.");
  }

  private static boolean hasText(Throwable e, String start) {
    return text(e).startsWith(start);
  }

  private static String text(Throwable e) {
    return e.getMessage() == null ? "" : e.getMessage();
  }

  /** Many an exception of a reader is an {@link IOException} that saw no network. */
  private static boolean isNetwork(Throwable e) {
    return e.getClass() == IOException.class
        || e instanceof SocketException
        || e instanceof ClosedChannelException
        || e instanceof IOException && e.getClass().getName().startsWith("io.netty.");
  }

  private static boolean isLogin(Throwable e) {
    return hasText(e, "Scram authentication not supported")
        || hasText(e, "SASL Authentication")
        || hasText(e, "Unsupported authentication method")
        || text(e).matches("Authentication type \\d+ is not supported in the client")
        || hasText(e, "The value for 'password' must not be empty");
  }

  private static String found(Pattern pattern, Throwable e) {
    Matcher matcher = pattern.matcher(text(e));
    return matcher.find() ? " " + matcher.group(1) : "";
  }

  private static String wrongClass(Throwable e) {
    Matcher matcher = COERCION.matcher(text(e));
    if (matcher.matches() && matcher.group(2).endsWith(".ExactNumber")) {
      return "Parameter %d is a whole number that does not fit %s, which the statement takes there."
          .formatted(Integer.parseInt(matcher.group(1)) + 1, matcher.group(3));
    }
    return matcher.matches()
        ? "Parameter %d is of %s, and the statement takes %s there. Give a value of that type."
            .formatted(Integer.parseInt(matcher.group(1)) + 1, matcher.group(2), matcher.group(3))
        : "";
  }

  private static String wrongCount(Throwable e) {
    Matcher matcher = COUNTS.matcher(text(e));
    return matcher.find()
        ? "The statement takes %s parameters and was given %s. Give one value for each placeholder."
            .formatted(matcher.group(1), matcher.group(2))
        : "";
  }
}
