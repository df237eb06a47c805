package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SharedDatabasesTest {

  private static final String A = "postgresql://me:secret@a:5432/shop";
  private static final String B = "postgresql://me:secret@b:5432/shop";

  @Test
  void propertyGoesBeforeVariable() {
    SharedDatabases shared =
        shared(
            Map.of("peewee.pg.url", A, "peewee.testcontainers", "true"),
            Map.of("PEEWEE_PG_URL", B));
    assertEquals(A, shared.get(DatabaseKind.POSTGRESQL).uri());
  }

  @Test
  void variableIsTakenWhereThePropertyIsBlank() {
    SharedDatabases shared = shared(Map.of("peewee.pg.url", " "), Map.of("PEEWEE_PG_URL", B));
    assertEquals(B, shared.get(DatabaseKind.POSTGRESQL).uri());
  }

  @Test
  void isTheSameAtEveryCall() {
    SharedDatabases shared = shared(Map.of("peewee.pg.url", A), Map.of());
    assertSame(shared.get(DatabaseKind.POSTGRESQL), shared.get(DatabaseKind.POSTGRESQL));
  }

  @Test
  void failsTheSameWayAtEveryCall() {
    SharedDatabases shared = shared(Map.of("peewee.pg.url", "mysql://a"), Map.of());
    RuntimeException first = failure(shared);
    assertTrue(first.getMessage().contains("its scheme is 'mysql'"), first.getMessage());
    assertSame(first, failure(shared));
  }

  @Test
  void aContainerThatNobodyCanStartIsToldWithTheWayOut() {
    assumeTrue(
        ServiceLoader.load(ServerProvider.class).findFirst().isEmpty(),
        "built with the profile testcontainers");
    String message =
        failure(shared(Map.of("peewee.testcontainers", "true"), Map.of())).getMessage();
    assertTrue(message.contains("mvn -Ptestcontainers"), message);
  }

  @Test
  void mySqlIsToBeHadOnlyWhereItIsNamedOrAContainerIsAskedFor() {
    assertFalse(shared(Map.of(), Map.of()).has(DatabaseKind.MYSQL));
    assertTrue(shared(Map.of(), Map.of()).has(DatabaseKind.POSTGRESQL));
    assertTrue(shared(Map.of(), Map.of()).has(DatabaseKind.MARIADB));
    Map<String, String> named = Map.of("PEEWEE_MYSQL_URL", "mysql://me:secret@a:3306/shop");
    assertTrue(shared(Map.of(), named).has(DatabaseKind.MYSQL));
    assertEquals(
        "mysql://me:secret@a:3306/shop", shared(Map.of(), named).get(DatabaseKind.MYSQL).uri());
    assertTrue(shared(Map.of("peewee.testcontainers", "true"), Map.of()).has(DatabaseKind.MYSQL));
    RuntimeException none =
        assertThrows(
            DatabaseUnavailableException.class,
            () -> shared(Map.of(), Map.of()).get(DatabaseKind.MYSQL));
    assertTrue(none.getMessage().contains("PEEWEE_MYSQL_URL"), none.getMessage());
  }

  private static RuntimeException failure(SharedDatabases shared) {
    return assertThrows(RuntimeException.class, () -> shared.get(DatabaseKind.POSTGRESQL));
  }

  private static SharedDatabases shared(
      Map<String, String> properties, Map<String, String> variables) {
    return new SharedDatabases(properties::get, variables::get);
  }
}
