package io.github.peeweevertx.mysql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.mysqlclient.MySQLBatchException;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers are those of a MariaDB 11.4, copied from it, and of MySQL 8 where they differ. */
class MySqlErrorTranslatorTest {
  private static final String SQL = "INSERT INTO `user` (`username`, `n`) VALUES (?, ?)";

  @ParameterizedTest
  @CsvSource({
    "1062, 23000, UNIQUE_VIOLATION",
    "1586, 23000, UNIQUE_VIOLATION",
    "1451, 23000, FOREIGN_KEY_VIOLATION",
    "1452, 23000, FOREIGN_KEY_VIOLATION",
    "1216, 23000, FOREIGN_KEY_VIOLATION",
    "1217, 23000, FOREIGN_KEY_VIOLATION",
    "1048, 23000, NOT_NULL_VIOLATION",
    "1364, HY000, NOT_NULL_VIOLATION",
    "3819, HY000, CHECK_VIOLATION",
    "4025, 23000, CHECK_VIOLATION",
    "1644, 45000, INTEGRITY_VIOLATION",
    "1045, 28000, LOGIN_REFUSED",
    "1049, 42000, UNKNOWN_DATABASE",
    "1040, 08004, SERVER_OVERLOADED",
    "1203, 42000, SERVER_OVERLOADED",
    "1053, 08S01, SERVER_SHUTDOWN",
    "1927, 70100, SERVER_SHUTDOWN",
    "1317, 70100, TIMEOUT",
    "3024, HY000, TIMEOUT",
    "1969, 70100, TIMEOUT",
    "1406, 22001, VALUE_TOO_LONG",
    "1264, 22003, VALUE_OUT_OF_RANGE",
    "1366, HY000, INVALID_VALUE",
    "1292, 22007, INVALID_VALUE",
    "1064, 42000, SYNTAX_ERROR",
    "1146, 42S02, UNKNOWN_TABLE",
    "1051, 42S02, UNKNOWN_TABLE",
    "1054, 42S22, UNKNOWN_COLUMN",
    "1050, 42S01, DUPLICATE_TABLE",
    "1061, 42000, DUPLICATE_TABLE",
    "1044, 42000, PERMISSION_DENIED",
    "1142, 42000, PERMISSION_DENIED",
    "1052, 23000, INVALID_QUERY",
    "1235, 42000, UNSUPPORTED_SQL",
    "1005, HY000, PROGRAMMING",
    "1205, HY000, LOCK_NOT_AVAILABLE",
    "3572, HY000, LOCK_NOT_AVAILABLE",
    "1213, 40001, DEADLOCK",
    "1020, HY000, SERIALIZATION_FAILURE",
    "1792, 25006, READ_ONLY_TRANSACTION",
    // Numbers that are not listed go by their state.
    "9999, 08S01, CONNECTION_FAILED",
    "9999, 0A000, UNSUPPORTED_SQL",
    "9999, 22000, INVALID_VALUE",
    "9999, 23000, INTEGRITY_VIOLATION",
    "9999, 28000, LOGIN_REFUSED",
    "9999, 40001, SERIALIZATION_FAILURE",
    "9999, 42000, PROGRAMMING",
    "9999, 45000, INTEGRITY_VIOLATION",
    "9999, HY000, OPERATIONAL",
    "9999, , OPERATIONAL",
  })
  void everyNumberHasItsCode(int number, String state, ErrorCode code) {
    var failure = new MySQLException("'secret' near 'secret' for 'secret'", number, state);
    PeeweeException error = translate(failure);
    assertEquals(code, error.code());
    MySQLException cause = assertInstanceOf(MySQLException.class, error.getCause());
    assertEquals(number, cause.getErrorCode());
    assertEquals(state, cause.getSqlState());
    assertFalse(error.getMessage().contains("secret"), error.getMessage());
    if (error instanceof DatabaseException database) {
      assertEquals(state, database.sqlState());
      assertEquals(number, database.server().number());
      assertEquals(SQL, database.sql());
    }
  }

  @Nested
  class Integrity {
    @Test
    void ofAUniqueKeyNamesItAndTheTable() {
      assertNames(
          "user_username", "user", null, 1062, "Duplicate entry 'a' for key 'user_username'");
      assertNames("name", "other", null, 1062, "Duplicate entry 'a' for key 'other.name'");
      assertNames("PRIMARY", "user", null, 1062, "Duplicate entry '1' for key 'PRIMARY'");
    }

    @Test
    void ofAUniqueKeyIsNotTakenInByAValue() {
      String cunning = "Duplicate entry 'x' for key 'secret' for key 'user_username'";
      assertNames("user_username", "user", null, 1062, cunning);
      assertNames(null, "user", null, 1062, "Duplicate entry 'x' for key 'secret'...");
    }

    @Test
    void ofAReferenceNamesAllOfIt() {
      String tail =
          " a foreign key constraint fails (`test`.`t`, CONSTRAINT `t_fk` FOREIGN KEY (`u_id`)"
              + " REFERENCES `u` (`id`))";
      var missing = assertNames("t_fk", "t", "u_id", 1452, "Cannot add a child row:" + tail);
      assertTrue(missing.getMessage().contains("the row that it refers to does not exist"));
      var kept = assertNames("t_fk", "t", "u_id", 1451, "Cannot delete a parent row:" + tail);
      assertTrue(kept.getMessage().contains("still refer to it"), kept.getMessage());
    }

    @Test
    void ofAReferenceOfSeveralColumnsNamesNone() {
      assertNames(
          "t_fk",
          "t",
          null,
          1452,
          "a foreign key constraint fails (`test`.`t`, CONSTRAINT `t_fk` FOREIGN KEY (`a`, `b`)"
              + " REFERENCES `u` (`x`, `y`))");
    }

    @Test
    void ofACheckNamesIt() {
      assertNames("ck", "user", null, 3819, "Check constraint 'ck' is violated.");
      assertNames("ck", "u", null, 4025, "CONSTRAINT `ck` failed for `test`.`u`");
    }

    @Test
    void ofANullNamesTheColumn() {
      assertNames(null, "user", "name", 1048, "Column 'name' cannot be null");
      assertNames(null, "user", "d", 1364, "Field 'd' doesn't have a default value");
    }

    @ParameterizedTest
    @CsvSource({
      "INSERT INTO `user` (`a`) VALUES (?), user",
      "INSERT IGNORE INTO `shop`.`user` (`a`) VALUES (?), user",
      "REPLACE INTO `user` (`a`) VALUES (?), user",
      "update `user` SET `a` = ?, user",
      "INSERT INTO user (a) VALUES (?),",
      "CALL p(?),",
    })
    void isInTheTableThatTheStatementWritesTo(String sql, String table) {
      PeeweeException error =
          new MySqlErrorTranslator(null)
              .translate(new MySQLException("Column 'a' cannot be null", 1048, "23000"), sql);
      assertEquals(table, assertInstanceOf(IntegrityException.class, error).table());
    }

    private IntegrityException assertNames(
        String constraint, String table, String column, int number, String text) {
      var error = assertInstanceOf(IntegrityException.class, translate(number, text));
      ServerError expected = new ServerError("23000", number, constraint, table, column, SQL);
      assertEquals(expected, error.server());
      return error;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "1062 | Duplicate entry 'secret' for key 'name' | Duplicate entry '…'",
        "1366 | Incorrect integer value: 'secret' for column 'n' at row 1"
            + " | Incorrect integer value: '…' at row 1",
        "1292 | Truncated incorrect DOUBLE value: 'it's secret' | Truncated incorrect DOUBLE value: '…'",
        "1406 | Data too long for column 'n' at row 1 | Data too long for column '…' at row 1",
        "1146 | Table 'test.t' doesn't exist | Table 'test.t' doesn't exist",
      })
  void theCauseOfAValueErrorIsACopyWithoutTheValue(int number, String text, String kept) {
    MySQLException failure = new MySQLException(text, number, "22000");
    Throwable cause = translate(failure).getCause();
    assertEquals(new MySQLException(kept, number, "22000").getMessage(), cause.getMessage());
    assertArrayEquals(failure.getStackTrace(), cause.getStackTrace());
  }

  @Nested
  class Data {
    @Test
    void namesTheColumnAndNotTheValue() {
      assertColumn(null, "name", 1406, "Data too long for column 'name' at row 1");
      assertColumn(null, "n", 1264, "Out of range value for column 'n' at row 1");
      assertColumn(null, "n", 1366, "Incorrect integer value: 'secret' for column 'n' at row 1");
      assertColumn(
          "u",
          "ts",
          1292,
          "Incorrect datetime value: 'secret' for column `test`.`u`.`ts` at row 1");
    }

    @Test
    void isNotTakenInByAValue() {
      assertColumn(
          null,
          "n",
          1366,
          "Incorrect integer value: '' for column 'secret' at row 1' for column 'n' at row 1");
      assertColumn(null, null, 1292, "Truncated incorrect DOUBLE value: 'secret'");
    }

    private void assertColumn(String table, String column, int number, String text) {
      var error = assertInstanceOf(DatabaseException.class, translate(number, text));
      assertEquals(table, error.server().table());
      assertEquals(column, error.server().column());
      assertFalse(error.getMessage().contains("secret"), error.getMessage());
    }
  }

  @Nested
  class Programming {
    @Test
    void namesWhatTheStatementNames() {
      assertEquals("user", server(1146, "Table 'test.user' doesn't exist").table());
      assertEquals("username", server(1054, "Unknown column 'u.username' in 'SELECT'").column());
      assertNull(server(1146, "Table 'test.secret' doesn't exist").table());
    }

    @Test
    void showsTheWordAtWhichTheServerStopped() {
      String message =
          translate(
                  1064, "check the manual for the right syntax to use near 'VALUES (1)' at line 1")
              .getMessage();
      assertTrue(message.contains("statement: at VALUES ("), message);
    }

    @Test
    void showsNoLiteral() {
      String message = translate(1064, "to use near ''INSERT' at line 1").getMessage();
      assertTrue(message.startsWith("The server does not understand the statement ("), message);
    }

    private ServerError server(int number, String text) {
      return assertInstanceOf(DatabaseException.class, translate(number, text)).server();
    }
  }

  @Test
  void oneNumberMayMeanTwoThings() {
    assertEquals(
        ErrorCode.TRANSACTION_CLOSED, translate(1305, "SAVEPOINT x does not exist").code());
    assertEquals(ErrorCode.PROGRAMMING, translate(1305, "FUNCTION test.f does not exist").code());
    assertEquals(
        ErrorCode.DUPLICATE_TABLE,
        translate(1005, "Can't create table `t` (errno: 121 \"Duplicate key\")").code());
    assertEquals(
        ErrorCode.PROGRAMMING,
        translate(1005, "Can't create table `t` (errno: 150 \"Foreign key\")").code());
  }

  @Test
  void aBatchFailsWithItsFirstFailure() {
    MySQLBatchException batch = new MySQLBatchException();
    batch.reportError(5, new MySQLException("x", 1406, "22001"));
    batch.reportError(2, new MySQLException("x", 1062, "23000"));
    assertEquals(
        ErrorCode.UNIQUE_VIOLATION, new MySqlErrorTranslator(null).translate(batch, SQL).code());
    assertEquals(
        ErrorCode.INTERNAL,
        new MySqlErrorTranslator(null).translate(new MySQLBatchException(), SQL).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "}", ", errorCode=1"})
  void aTextThatIsCutShortIsNoTrouble(String text) {
    for (int number : new int[] {1062, 1452, 3819, 1048, 1406, 1146, 1054, 1064}) {
      assertTrue(translate(number, text).getMessage().contains("error " + number));
    }
  }

  @Test
  void theRestIsTheClients() {
    assertEquals(
        ErrorCode.CONNECTION_FAILED,
        new MySqlErrorTranslator(null).translate(ClosedConnectionException.INSTANCE, null).code());
  }

  private static PeeweeException translate(int number, String text) {
    return translate(new MySQLException(text, number, "23000"));
  }

  private static PeeweeException translate(MySQLException failure) {
    return new MySqlErrorTranslator(null).translate(failure, SQL);
  }
}
