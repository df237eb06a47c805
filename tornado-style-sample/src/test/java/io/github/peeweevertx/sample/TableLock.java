package io.github.peeweevertx.sample;

import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds the sample's table, so that requests have to wait for as long as a test wants. */
final class TableLock implements AutoCloseable {
  private final Connection connection;

  private TableLock(DatabaseUnderTest database, String mode) throws SQLException {
    connection =
        DriverManager.getConnection(
            "jdbc:postgresql://%s:%d/%s"
                .formatted(database.host(), database.port(), database.database()),
            database.user(),
            database.password());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE testnamemodel IN " + mode + " MODE");
    }
  }

  /** Nobody else reads or writes. */
  static TableLock alone(DatabaseUnderTest database) throws SQLException {
    return new TableLock(database, "ACCESS EXCLUSIVE");
  }

  /** As an insert does until its transaction ends. */
  static TableLock inserting(DatabaseUnderTest database) throws SQLException {
    return new TableLock(database, "ROW EXCLUSIVE");
  }

  /** How many others wait for the table. */
  int waiting() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM pg_locks"
                    + " WHERE relation = 'testnamemodel'::regclass AND NOT granted")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** Ends the sessions that wait, as a server does that stops, while the table is still held. */
  void endWaiting() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_locks"
              + " WHERE relation = 'testnamemodel'::regclass AND NOT granted");
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
