package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedMariaDbTest extends EmbeddedServerTests {

  EmbeddedMariaDbTest() {
    super(DatabaseKind.MARIADB);
  }

  @Override
  String resource() {
    return MariaDbArchive.description(Platform.current());
  }

  @Override
  String dataDirectory() {
    return "SELECT @@datadir";
  }

  @Override
  String pidFile() {
    return "server.pid";
  }

  @Override
  String refused() {
    return "28000";
  }

  @Override
  String portTaken() {
    return "Bind on TCP/IP port";
  }

  @Test
  void isLeanAndTheSameOnEveryMachine() throws SQLException {
    try (EmbeddedServer server = start()) {
      assertEquals("200", Sql.ask(server, "SELECT @@max_connections"));
      assertEquals("+00:00", Sql.ask(server, "SELECT @@time_zone"));
      assertEquals("utf8mb4", Sql.ask(server, "SELECT @@character_set_server"));
      assertEquals("äbc", Sql.ask(server, "SELECT lower('ÄBC')"));
      // Nobody logs in but the one user, who comes from this machine alone.
      assertEquals(
          "peewee@127.0.0.1",
          Sql.ask(
              server,
              "SELECT GROUP_CONCAT(CONCAT(User, '@', Host)) FROM mysql.global_priv WHERE User <>"
                  + " 'PUBLIC' AND NOT JSON_VALUE(Priv, '$.account_locked') <=> 1"));
    }
  }
}
