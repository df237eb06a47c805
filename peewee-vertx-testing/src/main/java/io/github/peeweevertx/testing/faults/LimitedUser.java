package io.github.peeweevertx.testing.faults;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;

/**
 * A user of one database who may have so many connections and no more: lets a real server say that
 * it is full, to this user only. Made by a user who may create others; all methods block: never on
 * an event loop.
 */
public final class LimitedUser {
  /** More than any server takes. */
  private static final int MANY = 10_000;

  private static final String PASSWORD = "limited";

  private final Vertx vertx;
  private final DatabaseUnderTest server;
  private final String name;

  private LimitedUser(Vertx vertx, DatabaseUnderTest server) {
    this.vertx = vertx;
    this.server = server;
    // The name of the database is its own on the server, and short enough for most.
    this.name = server.database();
  }

  /**
   * Makes a user who owns a database.
   *
   * @param vertx where the connection lives that does so
   * @param server a database that nobody else uses
   * @return a user without a limit, named like the database
   */
  public static LimitedUser of(Vertx vertx, DatabaseUnderTest server) {
    LimitedUser user = new LimitedUser(vertx, server);
    switch (server.kind()) {
      case POSTGRESQL ->
          user.run("CREATE ROLE %s LOGIN PASSWORD '%s'", "ALTER DATABASE %s OWNER TO %s");
      case MARIADB, MYSQL ->
          user.run("CREATE USER %s IDENTIFIED BY '%s'", "GRANT ALL ON %s.* TO %s");
    }
    // MySQL and MariaDB count only the connections of users who have a limit when they come.
    user.allow();
    return user;
  }

  /**
   * The way in.
   *
   * @return a URL of the database, for this user
   */
  public TestUrl url() {
    return TestUrl.of(server).user(name, PASSWORD);
  }

  /**
   * From now on the server refuses new connections of this user; those that are open stay. MySQL
   * and MariaDB let one in where none is open.
   */
  public void refuseMore() {
    // MySQL and MariaDB take 0 for no limit: there the last one may still come.
    limit(server.kind() == DatabaseKind.POSTGRESQL ? 0 : 1);
  }

  /** Ends {@link #refuseMore}. */
  public void allow() {
    limit(MANY);
  }

  private void limit(int connections) {
    String words =
        server.kind() == DatabaseKind.POSTGRESQL
            ? "ALTER ROLE %s CONNECTION LIMIT %d"
            : "ALTER USER %s WITH MAX_USER_CONNECTIONS %d";
    send(words.formatted(name, connections));
  }

  private void run(String create, String grant) {
    send(create.formatted(name, PASSWORD));
    send(grant.formatted(name, name));
  }

  private void send(String sql) {
    Database database = TestUrl.of(server).open(vertx);
    try {
      await(database.query(sql, Tuple.tuple()));
    } finally {
      await(database.close());
    }
  }
}
