package io.github.peeweevertx.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServerErrorTranslatorTest {
  private static final String SQL = "INSERT INTO \"user\" (\"name\") VALUES (?)";

  @Test
  void tellsWhatWhereAndWhatNext() {
    var failure = new Answer(ErrorCode.UNIQUE_VIOLATION);
    var error =
        assertInstanceOf(IntegrityException.class, new Translator().translate(failure, SQL));
    assertEquals(
        "A row with the same unique value exists already: for a test (constraint user_name, table"
            + " user, column name, SQLSTATE 99999, error 7). Use another value, or getOrCreate to"
            + " take the row that is there.",
        error.getMessage());
    assertEquals(ErrorCode.UNIQUE_VIOLATION, error.code());
    assertEquals("user_name", error.constraint());
    assertEquals("user", error.table());
    assertEquals("name", error.column());
    assertEquals("99999", error.sqlState());
    assertEquals(7, error.server().number());
    assertEquals(SQL, error.sql());
    assertSame(failure, error.getCause());
  }

  @ParameterizedTest
  @EnumSource
  void everyCodeHasItsClassAndNoValue(ErrorCode code) {
    PeeweeException error = new Translator().translate(new Answer(code), SQL);
    Class<?> expected =
        switch (code.code().charAt(3)) {
          case 'I' -> IntegrityException.class;
          case 'O' -> OperationalException.class;
          case 'D' -> DataException.class;
          case 'P' -> ProgrammingException.class;
          case 'T' -> TransactionException.class;
          default -> PeeweeException.class;
        };
    assertSame(expected, error.getClass());
    assertEquals(code, error.code());
    assertFalse(error.getMessage().contains("secret"), error.getMessage());
    assertTrue(error.getMessage().endsWith("."), error.getMessage());
  }

  @Test
  void findsTheAnswerUnderOtherFailures() {
    Throwable failure =
        new CompletionException(new VertxException("gone", new Answer(ErrorCode.VALUE_TOO_LONG)));
    PeeweeException error = new Translator().translate(failure, SQL);
    assertEquals(ErrorCode.VALUE_TOO_LONG, error.code());
    assertSame(failure, error.getCause());
  }

  @Test
  void leavesAloneWhatIsTranslated() {
    PeeweeException error = new PeeweeException(ErrorCode.NOT_LOADED, "x");
    assertSame(error, new Translator().translate(error, SQL));
    assertSame(error, new Translator().translate(new CompletionException(error), SQL));
  }

  @Test
  void leavesTheRestToTheClientsFailures() {
    assertEquals(
        ErrorCode.CONNECTION_FAILED,
        new Translator().translate(ClosedConnectionException.INSTANCE, null).code());
  }

  @Test
  void tellsOnlyNamesOfTheStatement() {
    assertEquals("user", ServerErrorTranslator.nameIn("user", SQL));
    assertNull(ServerErrorTranslator.nameIn("secret", SQL));
    assertNull(ServerErrorTranslator.nameIn("user", null));
    assertNull(ServerErrorTranslator.nameIn(null, SQL));
  }

  /** What a driver would make of an answer. */
  private static final class Answer extends DatabaseException {
    private final ErrorCode code;

    Answer(ErrorCode code) {
      super("secret", 7, "99999");
      this.code = code;
    }
  }

  private static final class Translator extends ServerErrorTranslator<Answer> {
    Translator() {
      super(Answer.class);
    }

    @Override
    protected ErrorCode code(Answer error) {
      return error.code;
    }

    @Override
    protected ServerError server(Answer error, String sql) {
      return new ServerError(
          error.getSqlState(), error.getErrorCode(), "user_name", "user", "name", sql);
    }

    @Override
    protected String detail(Answer error, String sql) {
      return "for a test";
    }
  }
}
