package io.github.peeweevertx.exec;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays in a session that a pooler hands on. */
class SessionTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SET statement_timeout = 1000",
        "set session search_path to other",
        "/* first */ RESET ALL",
        "PREPARE one AS SELECT 1",
        "DEALLOCATE ALL",
        "LISTEN orders",
        "UNLISTEN *",
        "CREATE TEMP TABLE draft (id int)",
        "CREATE TEMPORARY TABLE draft (id int) ON COMMIT DELETE ROWS",
        "SELECT pg_advisory_lock(1)",
        "SELECT pg_try_advisory_lock_shared(1)",
        "SELECT set_config('app.user', $1, false)",
        "SELECT set_config('app.user', $1, $2)",
        "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
        "SELECT 1 AS one INTO TEMP draft"
      })
  void whatStaysInTheSessionIsSeen(String sql) {
    assertTrue(SessionText.leavesTraces(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "SET LOCAL statement_timeout = 1000",
        "SET CONSTRAINTS ALL DEFERRED",
        "SET TRANSACTION READ ONLY",
        "PREPARE TRANSACTION 'x'",
        "CREATE TEMP TABLE draft (id int) ON COMMIT DROP",
        "CREATE TABLE draft (id int)",
        "SELECT pg_advisory_xact_lock(1)",
        "SELECT set_config('app.user', $1, true)",
        "DECLARE c CURSOR FOR SELECT 1",
        "UPDATE settings SET value = 1",
        "NOTIFY orders"
      })
  void whatEndsWithItsTransactionIsNot(String sql) {
    assertFalse(SessionText.leavesTraces(sql));
  }
}
