package io.github.peeweevertx.processor.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInNamingTest {
  @ParameterizedTest
  @CsvSource({
    "User, user, user",
    "TestNameModel, testnamemodel, test_name_model",
    "HTTPRequest, httprequest, http_request",
    "User2Role, user2role, user2_role",
    "APIv2, apiv2, ap_iv2",
    "Already_Snake, already_snake, already_snake",
  })
  void tablesAreNamedAsInPeewee(String className, String lower, String snake) {
    assertEquals(lower, BuiltInNaming.LOWER.tableName(className));
    assertEquals(snake, BuiltInNaming.SNAKE.tableName(className));
  }

  @Test
  void columnsKeepTheirNamesUnlessInSnakeCase() {
    assertEquals("createdAt", BuiltInNaming.LOWER.columnName("createdAt"));
    assertEquals("created_at", BuiltInNaming.SNAKE.columnName("createdAt"));
  }

  @Test
  void theOptionChooses() {
    assertEquals(Optional.of(BuiltInNaming.LOWER), Namings.find(null));
    assertEquals(Optional.of(BuiltInNaming.LOWER), Namings.find("lower"));
    assertEquals(Optional.of(BuiltInNaming.SNAKE), Namings.find("SNAKE"));
    assertTrue(Namings.find("no.Such").isEmpty());
  }
}
