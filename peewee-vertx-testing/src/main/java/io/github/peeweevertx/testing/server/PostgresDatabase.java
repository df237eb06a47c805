package io.github.peeweevertx.testing.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on a PostgreSQL that runs. */
final class PostgresDatabase extends ServerDatabase {

  private static final int LOGIN_SECONDS = 10;

  PostgresDatabase(ServerAddress address, Leftovers leftovers) {
    super(address, leftovers);
  }

  @Override
  String create(String name) {
    return "CREATE DATABASE \"" + name + "\"";
  }

  @Override
  String drop(String name) {
    return "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)";
  }

  @Override
  void execute(List<String> statements) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {host()});
    source.setPortNumbers(new int[] {port()});
    source.setUser(user());
    source.setPassword(password());
    source.setDatabaseName(database());
    source.setLoginTimeout(LOGIN_SECONDS);
    for (String parameter : address().parameters().split("&")) {
      // The other parameters are for the client under test; this one opens the door at all.
      if (parameter.startsWith("sslmode=")) {
        source.setSslMode(parameter.substring("sslmode=".length()));
      }
    }
    String current = statements.get(0);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        current = sql;
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw failed(current, e, "ALTER ROLE … CREATEDB");
    }
  }
}
