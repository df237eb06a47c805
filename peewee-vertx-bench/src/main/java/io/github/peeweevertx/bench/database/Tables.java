package io.github.peeweevertx.bench.database;

import io.github.peeweevertx.bench.measure.BenchmarkException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * The tables, made, filled and looked into through a connection of its own, so that no contender is
 * asked whether it did well. {@code account} is read, {@code owner} with its {@code note}s as well,
 * {@code entry} is written, {@code tally} is updated.
 */
public final class Tables implements AutoCloseable {
  private final Connection connection;

  private Tables(Connection connection) {
    this.connection = connection;
  }

  /**
   * Makes and fills the tables of an empty database.
   *
   * @param uri {@code postgresql://user:password@host:port/database} or the same of MariaDB,
   *     percent signs for special characters
   * @return the tables, to be closed
   */
  public static Tables create(String uri) {
    try {
      Tables tables = new Tables(connect(uri));
      Server server = Server.of(uri);
      tables.execute("DROP TABLE IF EXISTS note, owner, account, entry, tally");
      tables.execute(server.tables());
      tables.fill();
      tables.execute(server.families());
      return tables;
    } catch (SQLException failure) {
      throw new BenchmarkException(
          "the tables could not be made: " + failure.getMessage(), failure);
    }
  }

  private static Connection connect(String uri) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(uri), login(uri));
  }

  /**
   * The same database as JDBC names it.
   *
   * @param uri see {@link #create}
   * @return an address without user and password
   */
  public static String jdbcUrl(String uri) {
    URI parts = URI.create(uri);
    String query = parts.getRawQuery() == null ? "" : "?" + parts.getRawQuery();
    return "jdbc:"
        + parts.getScheme()
        + "://"
        + parts.getRawAuthority().replaceFirst(".*@", "")
        + parts.getRawPath()
        + query;
  }

  /**
   * User and password as JDBC takes them.
   *
   * @param uri see {@link #create}
   * @return the properties of a connection
   */
  public static Properties login(String uri) {
    String[] login = URI.create(uri).getRawUserInfo().split(":", 2);
    Properties properties = new Properties();
    properties.setProperty("user", decode(login[0]));
    if (login.length > 1) {
      properties.setProperty("password", decode(login[1]));
    }
    return properties;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private void fill() throws SQLException {
    try (PreparedStatement accounts =
            connection.prepareStatement("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?)");
        PreparedStatement tallies =
            connection.prepareStatement("INSERT INTO tally VALUES (?, ?, 0)")) {
      for (long key = 1; key <= Rows.COUNT; key++) {
        accounts.setLong(1, key);
        accounts.setString(2, Rows.name(key));
        accounts.setString(3, Rows.email(key));
        accounts.setLong(4, Rows.balance(key));
        accounts.setBoolean(5, Rows.active(key));
        accounts.setObject(6, Rows.created(key));
        accounts.addBatch();
        tallies.setLong(1, key);
        tallies.setString(2, Rows.name(key));
        tallies.addBatch();
      }
      accounts.executeBatch();
      tallies.executeBatch();
    }
  }

  /** What the tables hold before a run, with what is written cleared away. */
  State before(Workload workload) {
    if (workload == Workload.INSERT || workload == Workload.INSERT_1000) {
      run("TRUNCATE entry");
    }
    return state(workload);
  }

  /** What the tables hold now, as far as a workload changes it. */
  State state(Workload workload) {
    return switch (workload) {
      case INSERT, INSERT_1000 ->
          ask("SELECT count(*), coalesce(sum(id), 0), coalesce(sum(amount), 0) FROM entry");
      case TRANSACTION -> ask("SELECT count(*), sum(id), sum(amount) FROM tally");
      default -> State.NONE;
    };
  }

  private State ask(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new State(row.getLong(1), row.getLong(2), row.getLong(3));
    } catch (SQLException failure) {
      throw new BenchmarkException("the tables do not answer: " + failure.getMessage(), failure);
    }
  }

  private void run(String sql) {
    try {
      execute(sql);
    } catch (SQLException failure) {
      throw new BenchmarkException(sql + " has failed: " + failure.getMessage(), failure);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /**
   * What server this is.
   *
   * @return its own words
   */
  public String serverVersion() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_version")) {
      row.next();
      return row.getString(1);
    } catch (SQLException failure) {
      throw new BenchmarkException("the server does not answer: " + failure.getMessage(), failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new BenchmarkException("the connection does not close", failure);
    }
  }

  /** Sums over a table that is written. */
  record State(long rows, long keys, long amounts) {
    static final State NONE = new State(0, 0, 0);

    State since(State before) {
      return new State(rows - before.rows, keys - before.keys, amounts - before.amounts);
    }
  }
}
