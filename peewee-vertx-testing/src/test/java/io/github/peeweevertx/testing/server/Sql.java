package io.github.peeweevertx.testing.server;

import io.vertx.core.Vertx;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.MySQLConnection;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletionException;

/** One statement on a connection of its own. */
final class Sql {

  private Sql() {}

  /** The first column of the first row as text, or null where there is none. */
  static String ask(DatabaseUnderTest database, String sql) throws SQLException {
    return ask(database, database.password(), sql);
  }

  static String ask(DatabaseUnderTest database, String password, String sql) throws SQLException {
    return database.kind() == DatabaseKind.POSTGRESQL
        ? askPostgres(database, password, sql)
        : askMySqlFamily(database, password, sql);
  }

  private static String askPostgres(DatabaseUnderTest database, String password, String sql)
      throws SQLException {
    String url =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(database.host(), database.port(), database.database());
    try (Connection connection = DriverManager.getConnection(url, database.user(), password);
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return null;
      }
      try (ResultSet rows = statement.getResultSet()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private static String askMySqlFamily(DatabaseUnderTest database, String password, String sql)
      throws SQLException {
    MySQLConnectOptions options =
        new MySQLConnectOptions()
            .setHost(database.host())
            .setPort(database.port())
            .setUser(database.user())
            .setPassword(password)
            .setDatabase(database.database());
    Vertx vertx = Vertx.vertx();
    try {
      return MySQLConnection.connect(vertx, options)
          .compose(
              connection -> connection.query(sql).execute().eventually(() -> connection.close()))
          .map(Sql::first)
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    } catch (CompletionException e) {
      String state =
          e.getCause() instanceof MySQLException refused ? refused.getSqlState() : "08000";
      throw new SQLException(e.getCause().getMessage(), state, e.getCause());
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static String first(RowSet<Row> rows) {
    return rows.size() == 0 ? null : String.valueOf(rows.iterator().next().getValue(0));
  }
}
