package io.github.peeweevertx.pg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are those of a PostgreSQL 18, copied from it. */
class PgErrorTranslatorTest {
  private static final String SQL = "INSERT INTO \"user\" (\"username\", \"n\") VALUES ($1, $2)";

  @ParameterizedTest
  @CsvSource({
    "22001, VALUE_TOO_LONG",
    "22003, VALUE_OUT_OF_RANGE",
    "22007, INVALID_VALUE",
    "22008, VALUE_OUT_OF_RANGE",
    "22012, INVALID_VALUE",
    "22021, INVALID_VALUE",
    "22P02, INVALID_VALUE",
    "23000, INTEGRITY_VIOLATION",
    "23001, FOREIGN_KEY_VIOLATION",
    "23502, NOT_NULL_VIOLATION",
    "23503, FOREIGN_KEY_VIOLATION",
    "23505, UNIQUE_VIOLATION",
    "23514, CHECK_VIOLATION",
    "23P01, EXCLUSION_VIOLATION",
    "44000, INTEGRITY_VIOLATION",
    "P0001, INTEGRITY_VIOLATION",
    "08006, CONNECTION_FAILED",
    "28000, LOGIN_REFUSED",
    "28P01, LOGIN_REFUSED",
    "3D000, UNKNOWN_DATABASE",
    "53100, SERVER_OVERLOADED",
    "53300, SERVER_OVERLOADED",
    "57014, TIMEOUT",
    "57P01, SERVER_SHUTDOWN",
    "57P02, SERVER_SHUTDOWN",
    "57P03, SERVER_SHUTDOWN",
    "57P04, UNKNOWN_DATABASE",
    "XX000, OPERATIONAL",
    "0A000, UNSUPPORTED_SQL",
    "2BP01, PROGRAMMING",
    "3F000, PROGRAMMING",
    "42501, PERMISSION_DENIED",
    "42601, SYNTAX_ERROR",
    "42702, INVALID_QUERY",
    "42703, UNKNOWN_COLUMN",
    "42710, DUPLICATE_TABLE",
    "42883, PROGRAMMING",
    "42P01, UNKNOWN_TABLE",
    "42P07, DUPLICATE_TABLE",
    "25001, PROGRAMMING",
    "25006, READ_ONLY_TRANSACTION",
    "25P01, TRANSACTION_REQUIRED",
    "25P02, TRANSACTION_ABORTED",
    "25P03, TRANSACTION_CLOSED",
    "3B001, TRANSACTION_CLOSED",
    "40001, SERIALIZATION_FAILURE",
    "40P01, DEADLOCK",
    "55P03, LOCK_NOT_AVAILABLE",
  })
  void everyStateHasItsCode(String state, ErrorCode code) {
    var failure = new PgException("secret \"secret\"", "ERROR", state, "Key (a)=(secret) secret");
    PeeweeException error = translate(failure);
    assertEquals(code, error.code());
    if (state.startsWith("22")) {
      // What the server quotes is a value: the cause is a copy without it.
      assertFalse(error.getCause().getMessage().contains("\"secret\""));
      assertEquals(state, ((PgException) error.getCause()).getSqlState());
    } else {
      assertSame(failure, error.getCause());
    }
    assertFalse(error.getMessage().contains("secret"), error.getMessage());
    if (error instanceof DatabaseException database) {
      assertEquals(state, database.sqlState());
      assertEquals(SQL, database.sql());
    }
  }

  @Test
  void anAnswerWithoutAStateIsOperational() {
    assertEquals(
        ErrorCode.OPERATIONAL, translate(new PgException("x", "ERROR", null, null)).code());
    assertEquals(ErrorCode.OPERATIONAL, translate(new PgException(null, null, "1", null)).code());
  }

  @Nested
  class Integrity {
    @Test
    void ofAUniqueColumnNamesIt() {
      var error =
          integrity(
              "23505",
              "duplicate key value violates unique constraint \"user_username\"",
              "Key (username)=(charlie) already exists.",
              "user",
              null,
              "user_username");
      assertEquals("user_username", error.constraint());
      assertEquals("user", error.table());
      assertEquals("username", error.column());
      assertEquals(
          "A row with the same unique value exists already (constraint user_username, table user,"
              + " column username, SQLSTATE 23505). Use another value, or getOrCreate to take the"
              + " row that is there.",
          error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Key (\"A b\", c)=(1, x)=(charlie) already exists.",
          "Key (lower(c))=(charlie) already exists.",
          "La clé « (username)=(charlie) » existe déjà.",
        })
    void ofAnythingElseNamesTheConstraint(String detail) {
      var error = integrity("23505", "charlie", detail, "user", null, "user_key");
      assertNull(error.column());
      assertEquals("user_key", error.constraint());
      assertFalse(error.getMessage().contains("charlie"), error.getMessage());
    }

    @Test
    void ofAQuotedColumnNamesIt() {
      var error =
          integrity("23505", "", "Key (\"User\")=(x) already exists.", "user", null, "user_key");
      assertEquals("User", error.column());
    }

    @Test
    void ofAReferenceTellsItsDirection() {
      var missing =
          integrity(
              "23503",
              "insert or update on table \"t\" violates foreign key constraint \"t_u_id_fkey\"",
              "Key (u_id)=(77) is not present in table \"u\".",
              "t",
              null,
              "t_u_id_fkey");
      assertEquals("u_id", missing.column());
      assertTrue(
          missing
              .getMessage()
              .startsWith(
                  "A reference between rows does not hold: the row that it refers to does not exist"
                      + " (constraint t_u_id_fkey, table t, column u_id, SQLSTATE 23503)."),
          missing.getMessage());
      var kept =
          integrity(
              "23503",
              "update or delete on table \"u\" violates foreign key constraint \"t_u_id_fkey\"",
              "Key (id)=(1) is still referenced from table \"t\".",
              "t",
              null,
              "t_u_id_fkey");
      assertTrue(kept.getMessage().contains("other rows still refer to this one"));
      var restricted = integrity("23001", "", "Key (id)=(1) is referenced", "t", null, "t_fk");
      assertTrue(restricted.getMessage().contains("other rows still refer to this one"));
    }

    @Test
    void ofANullNamesTheColumn() {
      var error =
          integrity(
              "23502",
              "null value in column \"name\" of relation \"u\" violates not-null constraint",
              "Failing row contains (3, null, charlie).",
              "u",
              "name",
              null);
      assertEquals("name", error.column());
      assertEquals("u", error.table());
      assertFalse(error.getMessage().contains("charlie"), error.getMessage());
    }

    private IntegrityException integrity(
        String state, String text, String detail, String table, String column, String key) {
      return assertInstanceOf(
          IntegrityException.class, translate(answer(state, text, detail, table, column, key)));
    }
  }

  @Nested
  class Data {
    @Test
    void tellsTheTypeAndNotTheValue() {
      assertDetail(
          "its type is character varying(40)",
          "22001",
          "value too long for type character varying(40)");
      assertDetail(
          "its type is integer", "22P02", "invalid input syntax for type integer: \"secret\"");
      assertDetail(
          "its type is timestamp with time zone",
          "22007",
          "invalid input syntax for type timestamp with time zone: \"secret\"");
    }

    @Test
    void tellsNothingOfAnotherLanguage() {
      PeeweeException error = translate(new PgException("secret trop long", "ERREUR", "22001", ""));
      assertTrue(
          error.getMessage().startsWith("A value is too long for its column (SQLSTATE 22001). "),
          error.getMessage());
    }

    private void assertDetail(String expected, String state, String text) {
      var error =
          assertInstanceOf(
              DataException.class, translate(new PgException(text, "ERROR", state, null)));
      assertTrue(error.getMessage().contains(": " + expected + " ("), error.getMessage());
      assertFalse(error.getMessage().contains("secret"), error.getMessage());
    }
  }

  @Nested
  class Programming {
    @Test
    void namesTheTableOfTheStatement() {
      var error = programming("42P01", "relation \"user\" does not exist", SQL, 13);
      assertEquals("user", error.server().table());
      assertTrue(
          error.getMessage().startsWith("The table does not exist: at \"user\" (table user, SQL"),
          error.getMessage());
    }

    @Test
    void namesNoTableThatAValueAskedFor() {
      var error = programming("42P01", "relation \"secret\" does not exist", SQL, 0);
      assertNull(error.server().table());
      assertFalse(error.getMessage().contains("secret"), error.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "column \"username\" does not exist",
          "column t1.username does not exist",
          "column \"username\" of relation \"user\" does not exist",
        })
    void namesTheColumnOfTheStatement(String text) {
      assertEquals("username", programming("42703", text, SQL, 0).server().column());
    }

    @Test
    void showsTheWordAtWhichTheServerStopped() {
      assertWord("at selec", "selec 1", 1);
      assertWord("at )", "SELECT 'ö😀' )", 13);
    }

    @Test
    void showsNoLiteralAndNothingOfAnotherText() {
      for (int position : new int[] {8, 99, -5}) {
        var error = programming("42601", "syntax error", "SELECT 'secret' x", position);
        assertTrue(
            error.getMessage().startsWith("The server does not understand the statement (SQLSTATE"),
            error.getMessage());
      }
    }

    private void assertWord(String expected, String sql, int position) {
      String message = programming("42601", "syntax error", sql, position).getMessage();
      assertTrue(message.contains("statement: " + expected + " (SQLSTATE"), message);
    }

    private ProgrammingException programming(String state, String text, String sql, int position) {
      var failure =
          new PgException(
              text,
              "ERROR",
              state,
              null,
              null,
              position == 0 ? null : "" + position,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null);
      return assertInstanceOf(
          ProgrammingException.class, new PgErrorTranslator().translate(failure, sql));
    }
  }

  @Test
  void aStalePlanMayWorkNextTime() {
    var failure =
        new PgException(
            "cached plan must not change result type",
            "ERROR",
            "0A000",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "RevalidateCachedQuery",
            null,
            null,
            null,
            null,
            null);
    var error = assertInstanceOf(OperationalException.class, translate(failure));
    assertTrue(error.getMessage().contains("a table was changed"), error.getMessage());
  }

  private static PgException answer(
      String state, String text, String detail, String table, String column, String constraint) {
    return new PgException(
        text,
        "ERROR",
        state,
        detail,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "public",
        table,
        column,
        null,
        constraint);
  }

  private static PeeweeException translate(PgException failure) {
    return new PgErrorTranslator().translate(failure, SQL);
  }
}
