package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

  private static RuntimeException failure(SharedDatabases shared) {
    return assertThrows(RuntimeException.class, () -> shared.get(DatabaseKind.POSTGRESQL));
  }

  private static SharedDatabases shared(
      Map<String, String> properties, Map<String, String> variables) {
    return new SharedDatabases(properties::get, variables::get);
  }
}
