package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest extends EmbeddedServerTests {

  EmbeddedPostgresTest() {
    super(DatabaseKind.POSTGRESQL);
  }

  @Override
  String resource() {
    return PostgresArchive.name(Platform.current());
  }

  @Override
  String dataDirectory() {
    return "SHOW data_directory";
  }

  @Override
  String pidFile() {
    return "data/postmaster.pid";
  }

  @Override
  String refused() {
    return "28P01";
  }

  @Override
  String portTaken() {
    return "could not bind";
  }

  @Test
  void isLeanAndTheSameOnEveryMachine() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start()) {
      assertEquals("200", Sql.ask(server, "SHOW max_connections"));
      assertEquals("off", Sql.ask(server, "SHOW fsync"));
      assertEquals("äbc", Sql.ask(server, "SELECT lower('ÄBC')"));
    }
  }

  @Test
  void refusesWhatIsNoPort() {
    EmbeddedServer.Builder builder = EmbeddedServer.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.port(65536));
  }
}
