package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @Test
  void readsEveryPart() {
    ServerAddress address =
        ServerAddress.parse(
            DatabaseKind.POSTGRESQL,
            "postgresql://me:secret@db.example.org:6543/shop?sslmode=require");
    assertEquals(
        new ServerAddress(
            DatabaseKind.POSTGRESQL,
            "db.example.org",
            6543,
            "me",
            "secret",
            "shop",
            "sslmode=require"),
        address);
  }

  @Test
  void portAndPasswordMayBeLeftOut() {
    assertEquals(
        new ServerAddress(DatabaseKind.POSTGRESQL, "localhost", 5432, "me", "", "shop", ""),
        ServerAddress.parse(DatabaseKind.POSTGRESQL, "postgres://me@localhost/shop"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:secret@localhost:5432/shop",
        "postgresql://me@localhost:5432/shop",
        "postgresql://me:p%40ss%2Fw%3Ard%20%2B@localhost:5432/my%20shop?sslmode=disable",
        "postgresql://me:secret@[::1]:5432/shop",
      })
  void writesWhatItRead(String uri) {
    assertEquals(uri, ServerAddress.parse(DatabaseKind.POSTGRESQL, uri).uri());
  }

  @Test
  void eachKindHasItsSchemeAndItsPort() {
    assertEquals(
        new ServerAddress(DatabaseKind.MARIADB, "localhost", 3306, "me", "", "shop", ""),
        ServerAddress.parse(DatabaseKind.MARIADB, "mariadb://me@localhost/shop"));
    assertEquals(
        "mysql://me@localhost:3306/shop",
        ServerAddress.parse(DatabaseKind.MYSQL, "mysql://me@localhost/shop").uri());
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ServerAddress.parse(DatabaseKind.MARIADB, "mysql://me@localhost/shop"))
            .getMessage();
    assertTrue(message.contains("of a MariaDB database"), message);
  }

  @Test
  void specialCharactersAreDecoded() {
    assertEquals(
        "p@ss/w:rd ++",
        ServerAddress.parse(DatabaseKind.POSTGRESQL, "postgresql://me:p%40ss%2Fw%3Ard%20%2B+@h/d")
            .password());
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://me:secret@localhost/shop, its scheme is 'mysql'",
    "localhost/shop, its scheme is 'null'",
    "postgresql:///shop, it names no host",
    "postgresql://localhost/shop, it names no user",
    "postgresql://me:secret@localhost, it names no database",
    "postgresql://me:secret@localhost/, it names no database",
    "postgresql://me:sec ret@localhost/shop, it is no URI",
  })
  void saysWhatIsWrongWithoutThePassword(String uri, String reason) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ServerAddress.parse(DatabaseKind.POSTGRESQL, uri))
            .getMessage();
    assertTrue(message.contains(reason), message);
    assertTrue(message.contains("postgresql://user:password@host:port/database"), message);
    assertFalse(message.contains("secret") || message.contains("sec ret"), message);
  }

  @Test
  void neverPrintsThePassword() {
    assertEquals(
        "me@localhost:5432/shop",
        ServerAddress.parse(DatabaseKind.POSTGRESQL, "postgresql://me:secret@localhost/shop")
            .toString());
  }
}
