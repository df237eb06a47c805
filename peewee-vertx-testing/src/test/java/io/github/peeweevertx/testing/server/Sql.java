package io.github.peeweevertx.testing.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on a connection of its own. */
final class Sql {

  private Sql() {}

  /** The first column of the first row as text, or null where there is none. */
  static String ask(DatabaseUnderTest database, String sql) throws SQLException {
    return ask(database, database.password(), sql);
  }

  static String ask(DatabaseUnderTest database, String password, String sql) throws SQLException {
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
}
