package io.github.peeweevertx.mysql.reliability;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.tck.reliability.SessionDirtTck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** What MySQL and MariaDB have in common: the words that change a session. */
abstract class MySqlFamilySessionDirtTests extends SessionDirtTck {
  private static final String STATE =
      """
      SELECT CAST(CONCAT_WS(' | ', @@session.autocommit, @@session.sql_mode, @@session.time_zone,
        @@session.transaction_isolation, @@session.transaction_read_only,
        @@session.lock_wait_timeout, @@session.foreign_key_checks, @@session.unique_checks,
        @@session.max_join_size, @@session.sql_safe_updates, @@session.group_concat_max_len,
        @@session.character_set_client, COALESCE(@mine, 'none'), DATABASE(),
        COALESCE(IS_USED_LOCK('mine') = CONNECTION_ID(), 0), CURRENT_USER()) AS CHAR)
      """;

  @Override
  protected List<String> dirt() {
    return List.of(
        "SET @mine = 7",
        "set @mine := 7",
        "SELECT @mine := 7",
        "SELECT 7 INTO @mine",
        "# a remark\nSET @mine = 7",
        "-- a remark\nSET @mine = 7",
        "/* a remark */ SET @mine = 7",
        "/*! SET @mine = 7 */",
        "/*!40101 SET @mine = 7 */",
        "SET SESSION sql_mode = 'ANSI_QUOTES'",
        "SET LOCAL sql_mode = 'ANSI_QUOTES'",
        "SET sql_mode = ''",
        "SET @@session.time_zone = '+09:00'",
        "SET @@local.time_zone = '+09:00'",
        "SET time_zone = '+09:00'",
        "SET autocommit = 0",
        "SET SESSION autocommit = 0",
        "SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE",
        "SET SESSION TRANSACTION READ ONLY",
        "SET lock_wait_timeout = 77",
        "SET LOCAL lock_wait_timeout = 77",
        "SET foreign_key_checks = 0",
        "SET unique_checks = 0",
        "SET max_join_size = 77",
        "SET sql_safe_updates = 1",
        "SET group_concat_max_len = 77",
        "SET NAMES latin1",
        "SET CHARACTER SET latin1",
        "SELECT GET_LOCK('mine', 0)",
        "DO GET_LOCK('mine', 0)",
        "CREATE TEMPORARY TABLE mine (n INTEGER)",
        "CREATE TEMPORARY TABLE mine AS SELECT 1 AS n",
        "PREPARE mine FROM 'SELECT 1'",
        "USE information_schema",
        "LOCK TABLES dirt READ",
        "FLUSH TABLES WITH READ LOCK",
        "START TRANSACTION READ ONLY",
        "BEGIN",
        "XA START 'mine'");
  }

  /** Temporary tables stand in no catalogue that both servers have. */
  @Override
  protected Future<String> state(Manager objects) {
    return objects
        .query(STATE, Tuple.tuple())
        .compose(
            rows ->
                objects
                    .query("SELECT COUNT(*) FROM mine", Tuple.tuple())
                    .transform(
                        (found, failure) ->
                            Future.succeededFuture(
                                rows.iterator().next().getString(0)
                                    + (isUnknown(failure) ? "" : " | a table"))));
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof PeeweeException known && known.code() == ErrorCode.UNKNOWN_TABLE;
  }

  @Override
  protected String session() {
    return "SELECT CONNECTION_ID()";
  }
}
