package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On whatever server the tests run on: a named one, a container or the embedded one. */
class DatabaseUnderTestTest {

  @Test
  void answers() throws SQLException {
    DatabaseUnderTest database = DatabaseUnderTest.postgres();
    assertEquals(DatabaseKind.POSTGRESQL, database.kind());
    assertEquals(database.database(), Sql.ask(database, "SELECT current_database()"));
    assertEquals(database.user(), Sql.ask(database, "SELECT current_user"));
  }

  @Test
  void isOneForTheWholeJvm() {
    assertSame(DatabaseUnderTest.postgres(), DatabaseUnderTest.of(DatabaseKind.POSTGRESQL));
  }

  @Test
  void uriSaysTheSameAsTheParts() {
    DatabaseUnderTest database = DatabaseUnderTest.postgres();
    ServerAddress address = ServerAddress.parse(database.kind(), database.uri());
    assertEquals(database.host(), address.host());
    assertEquals(database.port(), address.port());
    assertEquals(database.user(), address.user());
    assertEquals(database.password(), address.password());
    assertEquals(database.database(), address.database());
  }

  @Test
  void createdDatabasesAreEmptyAndApart() throws SQLException {
    DatabaseUnderTest one = DatabaseUnderTest.postgres().createDatabase("apart");
    DatabaseUnderTest other = DatabaseUnderTest.postgres().createDatabase("apart");
    assertNotEquals(one.database(), other.database());
    assertTrue(one.database().startsWith("apart_"), one.database());

    Sql.ask(one, "CREATE TABLE t (id int)");
    String tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'";
    assertEquals("1", Sql.ask(one, tables));
    assertEquals("0", Sql.ask(other, tables));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1st", "Upper", "semi;colon", "quo\"te", "with space"})
  void refusesNamesThatAreNoPlainWords(String name) {
    DatabaseUnderTest database = DatabaseUnderTest.postgres();
    assertThrows(IllegalArgumentException.class, () -> database.createDatabase(name));
  }

  @Test
  void refusesNamesThatAreTooLong() {
    DatabaseUnderTest database = DatabaseUnderTest.postgres();
    assertThrows(IllegalArgumentException.class, () -> database.createDatabase("a".repeat(41)));
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithoutThePassword() {
    DatabaseUnderTest nowhere =
        DatabaseUnderTest.named(DatabaseKind.POSTGRESQL, "postgresql://me:secret@127.0.0.1:1/shop");
    String message =
        assertThrows(DatabaseUnavailableException.class, () -> nowhere.createDatabase("x"))
            .getMessage();
    assertTrue(message.contains("me@127.0.0.1:1/shop"), message);
    assertTrue(!message.contains("secret"), message);
  }
}
