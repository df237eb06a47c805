package io.github.peeweevertx.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The texts are those of the Vert.x 5 clients; the tests on real servers show that they are. */
class ClientFailuresTest {
  private static final String SQL = "SELECT 1";

  @Nested
  class Network {
    @Test
    void fails() {
      assertCode(ErrorCode.CONNECTION_FAILED, ClosedConnectionException.INSTANCE);
      assertCode(
          ErrorCode.CONNECTION_FAILED,
          vertx("Connection is not active now, current status: CLOSED"));
      assertCode(
          ErrorCode.CONNECTION_FAILED,
          vertx("Pending requests failed to be sent due to connection has been closed."));
      assertCode(ErrorCode.CONNECTION_FAILED, vertx("Connection was closed"));
      assertCode(ErrorCode.CONNECTION_FAILED, new IOException("Connection reset by peer"));
      assertCode(ErrorCode.CONNECTION_FAILED, new SocketException("Network is unreachable"));
      assertCode(ErrorCode.CONNECTION_FAILED, new ClosedChannelException());
    }

    @Test
    void failsBeforeAConnectionStands() {
      assertMessage(
          "No server answers localhost/127.0.0.1:5432. Check host and port in the database URL, and"
              + " that the server runs.",
          new ConnectException("Connection refused: localhost/127.0.0.1:5432"));
      assertMessage(
          "No server answers 127.0.0.1:1. Check host and port in the database URL, and that the"
              + " server runs.",
          new ConnectException("Connection refused: /127.0.0.1:1"));
      assertMessage(
          "The server's host db.example is not known. Check host and port in the database URL, and"
              + " that the server runs.",
          new UnknownHostException("Failed to resolve 'db.example' [A(1)] after 2 queries"));
    }

    @Test
    void tellsNoPartOfAPasswordThatWasTakenForAHost() {
      String message =
          translate(new UnknownHostException("Failed to resolve 'word@db.example' [A(1)]"))
              .getMessage();
      assertFalse(message.contains("word"), message);
    }

    @Test
    void failsToEncrypt() {
      assertCode(ErrorCode.CONNECTION_FAILED, new SSLHandshakeException("no cipher"));
      assertCode(
          ErrorCode.CONNECTION_FAILED,
          new Exception("Postgres Server does not handle SSL connection"));
      assertMessage(
          "No encrypted connection to the server could be made. Check the SSL mode and the"
              + " certificates, and whether the server offers encryption.",
          vertx("SSL handshake failed"));
    }

    @Test
    void doesNotReachTheLogin() {
      assertCode(
          ErrorCode.LOGIN_REFUSED,
          new VertxException(
              "Scram authentication not supported, missing com.ongres.scram:scram-client on the"
                  + " class/module path"));
      assertCode(
          ErrorCode.LOGIN_REFUSED,
          new IllegalArgumentException("The value for 'password' must not be empty"));
      assertCode(
          ErrorCode.LOGIN_REFUSED,
          new UnsupportedOperationException(
              "Authentication type 7 is not supported in the client"));
    }
  }

  @Nested
  class Pool {
    @Test
    void isExhausted() {
      assertCode(ErrorCode.POOL_EXHAUSTED, vertx("Timeout waiting for connection"));
      assertCode(ErrorCode.POOL_EXHAUSTED, Future.failedFuture("Timeout").cause());
      assertCode(ErrorCode.POOL_EXHAUSTED, new ConnectionPoolTooBusyException("full"));
    }

    @Test
    void isClosed() {
      assertCode(ErrorCode.DATABASE_CLOSED, Future.failedFuture("Pool closed").cause());
      assertCode(ErrorCode.DATABASE_CLOSED, new RejectedExecutionException("terminated"));
      assertCode(ErrorCode.DATABASE_CLOSED, Future.failedFuture("Vert.x closed").cause());
    }
  }

  @Test
  void aCallTakesTooLong() {
    assertCode(ErrorCode.TIMEOUT, new TimeoutException());
  }

  @Nested
  class Parameter {
    @Test
    void isOfTheWrongClass() {
      var error = wrongClass("java.lang.String", "secret", "java.lang.Number");
      assertInstanceOf(DataException.class, translate(error));
      assertMessage(
          "Parameter 1 is of java.lang.String, and the statement takes java.lang.Number there. Give"
              + " a value of that type.",
          error);
    }

    @Test
    void isNeverTold() {
      String cunning =
          "x] can not be coerced to the expected class = [secret] for encoding.\n"
              + " class = [secret] value = [secret";
      for (String type : List.of("java.lang.String", "[Ljava.lang.Object;", "app.Outer$Inner")) {
        PeeweeException error = translate(wrongClass(type, cunning, "java.util.UUID"));
        assertEquals(ErrorCode.INVALID_VALUE, error.code());
        assertFalse(error.getMessage().contains("secret"), error.getMessage());
        assertTrue(error.getMessage().contains("takes java.util.UUID there"), error.getMessage());
      }
    }

    @Test
    void isMissingOrTooMuch() {
      var error =
          vertx(
              "The number of parameters to execute should be consistent with the expected number of"
                  + " parameters = [1] but the actual number is [2].");
      assertCode(ErrorCode.INVALID_QUERY, error);
      assertMessage(
          "The statement takes 1 parameters and was given 2. Give one value for each placeholder.",
          error);
    }

    @Test
    void isOneOfTooMany() {
      assertCode(
          ErrorCode.INVALID_QUERY,
          vertx(
              "The number of parameters (70000) exceeds the maximum of 65535. Use arrays or split"
                  + " the query."));
    }

    @Test
    void isLackingInABatch() {
      assertCode(
          ErrorCode.INVALID_ARGUMENT,
          vertx("Can not execute batch query with 0 sets of batch parameters."));
      assertCode(
          ErrorCode.INVALID_ARGUMENT,
          vertx("Statement parameter is not set because of the empty batch param list"));
    }

    private VertxException wrongClass(String type, String value, String expected) {
      return vertx(
          String.format(
              "Parameter at position[0] with class = [%s] and value = [%s] can not be coerced to"
                  + " the expected class = [%s] for encoding.",
              type, value, expected));
    }
  }

  @Test
  void aTransactionHasEnded() {
    assertCode(
        ErrorCode.TRANSACTION_CLOSED, Future.failedFuture("Transaction already complete").cause());
    assertCode(ErrorCode.TRANSACTION_ABORTED, TransactionRollbackException.INSTANCE);
  }

  @Test
  void theReasonMayStandDeep() {
    Throwable wrapped =
        new CompletionException(new VertxException("Connection lost", new IOException("reset")));
    PeeweeException error = translate(wrapped);
    assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
    assertSame(wrapped, error.getCause());
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    assertCode(ErrorCode.INTERNAL, one);
  }

  @Test
  void anythingElseIsNamedByItsClassOnly() {
    var error = new UnsupportedOperationException("Can not retrieve row value[secret]");
    assertCode(ErrorCode.INTERNAL, error);
    assertMessage(
        "The statement failed with java.lang.UnsupportedOperationException. The cause says why.",
        error);
  }

  @Test
  void aTextOfSomebodyElseMeansNothing() {
    assertCode(ErrorCode.INTERNAL, new IllegalStateException("Pool closed"));
    assertCode(ErrorCode.INTERNAL, new IllegalStateException("Timeout"));
    assertCode(ErrorCode.INTERNAL, new IllegalStateException((String) null));
    assertCode(ErrorCode.INTERNAL, new VertxException("json", new CharacterCodingException()));
  }

  @Test
  void nothingIsSaidOfAStatementWhereThereWasNone() {
    var lost = ClosedConnectionException.INSTANCE;
    assertMessage(
        "The connection was lost before the server answered. Whether the statement took effect is"
            + " not known: look before you send it again.",
        lost);
    assertEquals(
        "The connection was lost before the server answered. Check host and port in the database"
            + " URL, and that the server runs.",
        ClientFailures.translate(lost, null).getMessage());
  }

  @Test
  void theStatementIsKept() {
    var error =
        assertInstanceOf(OperationalException.class, translate(ClosedConnectionException.INSTANCE));
    assertEquals(SQL, error.sql());
    assertSame(ClosedConnectionException.INSTANCE, error.getCause());
  }

  private static VertxException vertx(String message) {
    return VertxException.noStackTrace(message);
  }

  private static PeeweeException translate(Throwable failure) {
    return ClientFailures.translate(failure, SQL);
  }

  private static void assertCode(ErrorCode expected, Throwable failure) {
    assertEquals(expected, translate(failure).code());
  }

  private static void assertMessage(String expected, Throwable failure) {
    assertEquals(expected, translate(failure).getMessage());
  }
}
