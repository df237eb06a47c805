package io.github.peeweevertx.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import org.junit.jupiter.api.Test;

class DialectTest {
  private final Dialect dialect = PlainDialect.PLAIN;

  @Test
  void quotesAreDoubled() {
    assertEquals("\"name\"", dialect.quote("name"));
    assertEquals("\"a\"\"b\"\"\"", dialect.quote("a\"b\""));
    assertEquals("\"'; DROP TABLE x; --\"", dialect.quote("'; DROP TABLE x; --"));
  }

  @Test
  void namesThatAreNoneAreRefused() {
    for (String bad : new String[] {"", "a\0b", "\0", "x".repeat(31)}) {
      ProgrammingException refusal =
          assertThrows(ProgrammingException.class, () -> dialect.quote(bad));
      assertEquals(ErrorCode.INVALID_ARGUMENT, refusal.code());
    }
    assertEquals(32, dialect.quote("x".repeat(30)).length());
  }

  @Test
  void aMissingFeatureIsNamedWithTheWayOut() {
    UnsupportedSqlException refusal =
        assertThrows(
            UnsupportedSqlException.class,
            () -> PlainDialect.POOR.require(Feature.LATERAL, "Do something else."));
    assertEquals(ErrorCode.UNSUPPORTED_SQL, refusal.code());
    assertTrue(refusal.getMessage().contains("Plain"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("LATERAL"), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Do something else."), refusal.getMessage());
    dialect.require(Feature.LATERAL, "Nothing.");
  }
}
