package io.github.peeweevertx.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.model.UserTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.NamedTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Sql;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueryJsonTest {
  private static final UserTable USER = UserTable.USER;
  private static final TableNames TABLES = TableNames.of(USER);

  private static JsonObject encoded(Select<?> query) {
    return new JsonObject(QueryJson.encode(query.query(), TABLES).encode());
  }

  private static PeeweeException unsaid(Select<?> query) {
    return assertThrows(PeeweeException.class, () -> QueryJson.encode(query.query(), TABLES));
  }

  private static ErrorCode refusal(Object json) {
    return assertThrows(PeeweeException.class, () -> QueryJson.decode(json, TABLES)).code();
  }

  @Nested
  class Encoding {
    @Test
    void namesModelsAndFieldsAndBindsValues() {
      JsonObject json = encoded(USER.select(USER.id).where(USER.username.eq("charlie")).limit(3));

      assertEquals(
          new JsonArray().add(new JsonObject().put("model", "User")), json.getValue("sources"));
      JsonObject select = json.getJsonObject("node").getJsonObject("select");
      assertEquals(
          new JsonObject()
              .put("operator", "=")
              .put(
                  "operands",
                  new JsonArray()
                      .add(new JsonObject().put("column", "username").put("of", 0))
                      .add(new JsonObject().put("value", "charlie").put("type", "varchar(40)"))),
          select.getJsonObject("where"));
      assertEquals(
          new JsonObject().put("value", new JsonObject().put("bigint", "3")).put("type", "bigint"),
          select.getJsonObject("limit"));
    }

    @Test
    void refusesRawFragments() {
      assertEquals(
          ErrorCode.NOT_ON_THE_BUS, unsaid(USER.select().where(Sql.condition("1 = 1"))).code());
    }

    @Test
    void refusesOperatorsOfItsCallers() {
      assertEquals(
          ErrorCode.NOT_ON_THE_BUS,
          unsaid(USER.select().where(USER.username.infix("@@", USER.username))).code());
    }

    @Test
    void refusesTablesThatNobodyNamed() {
      assertEquals(
          ErrorCode.UNKNOWN_MODEL,
          unsaid(USER.select().join(NamedTable.of("pg_shadow")).on(USER.id.eq(1L))).code());
    }

    @Test
    void saysAChainOfConditionsAsOneList() {
      Select<?> query = USER.select();
      for (long i = 0; i < 200; i++) {
        query = query.where(USER.id.ne(i));
      }
      JsonObject where = encoded(query).getJsonObject("node").getJsonObject("select");

      assertEquals(200, where.getJsonObject("where").getJsonArray("operands").size());
    }
  }

  @Nested
  class Decoding {
    private JsonObject withWhere(Object where) {
      JsonObject json = encoded(USER.select(USER.id));
      json.getJsonObject("node").getJsonObject("select").put("where", where);
      return json;
    }

    @Test
    void refusesWhatItDoesNotKnow() {
      assertEquals(ErrorCode.BAD_MESSAGE, refusal(null));
      assertEquals(ErrorCode.BAD_MESSAGE, refusal("SELECT 1"));
      assertEquals(ErrorCode.BAD_MESSAGE, refusal(encoded(USER.select()).put("version", 2)));
      assertEquals(ErrorCode.BAD_MESSAGE, refusal(encoded(USER.select()).put("more", 1)));
      assertEquals(ErrorCode.BAD_MESSAGE, refusal(withWhere(new JsonObject().put("raw", "1 = 1"))));
      assertEquals(
          ErrorCode.BAD_MESSAGE,
          refusal(withWhere(new JsonObject().put("column", "username\" OR 1=1").put("of", 0))));
      assertEquals(
          ErrorCode.BAD_MESSAGE,
          refusal(withWhere(new JsonObject().put("column", "id").put("of", 7))));
      assertEquals(
          ErrorCode.BAD_MESSAGE,
          refusal(withWhere(new JsonObject().put("function", "pg_sleep(10); --"))));
    }

    @Test
    void refusesASourceThatStandsInItself() {
      JsonObject json = encoded(USER.select(USER.id));
      json.getJsonArray("sources").set(0, new JsonObject().put("query", json.getValue("node")));

      assertEquals(ErrorCode.BAD_MESSAGE, refusal(json));
    }

    @Test
    void refusesATreeOfLivingObjects() {
      assertEquals(ErrorCode.BAD_MESSAGE, refusal(withWhere(USER.id)));
    }

    /** One seed for all runs: what fails once fails again. */
    @Test
    void endsEveryMutilatedMessageWithACodeOrAQuery() {
      Random random = new Random(7);
      List<Select<?>> queries =
          List.of(
              USER.select().where(USER.username.contains("a_b").or(USER.id.in(1L, 2L, 3L))),
              USER.select(USER.id, Fn.count().as("n")).groupBy(USER.id).orderBy(USER.id.desc()));
      int refused = 0;
      for (int i = 0; i < 10_000; i++) {
        JsonObject json = encoded(queries.get(i % queries.size()));
        Mutilation.of(json, random);
        try {
          assertNotNull(QueryJson.decode(json, TABLES));
        } catch (PeeweeException expected) {
          refused++;
        }
      }
      assertTrue(refused > 5_000, "refused: " + refused);
    }
  }

  @Nested
  class Values {
    private Object there(Object value) {
      JsonArray sent = new JsonArray().add(WireValues.toJson(value));
      return WireValues.fromJson(new JsonArray(sent.encode()).getValue(0));
    }

    @Test
    void keepTheirClassAndTheirDigits() {
      for (Object value :
          List.of(
              "text",
              true,
              7,
              7L,
              Long.MAX_VALUE,
              (short) 7,
              0.1f,
              0.1d,
              Double.NaN,
              new BigDecimal("12345678901234567890.123456789"),
              LocalDate.of(2026, 2, 28),
              LocalTime.of(1, 2, 3, 4_000),
              LocalDateTime.of(2026, 2, 28, 1, 2),
              OffsetDateTime.parse("2026-02-28T01:02:03.000004+05:30"),
              UUID.fromString("00000000-0000-0000-0000-000000000007"),
              Buffer.buffer(new byte[] {0, -1, 7}),
              new JsonObject().put("bigint", "7"))) {
        assertEquals(value, there(value));
      }
    }

    @Test
    void ofAnotherFormAreRefused() {
      for (Object json :
          List.of(
              1.5d,
              1L,
              new JsonObject(),
              new JsonObject().put("bigint", 7),
              new JsonObject().put("bigint", "7; DROP TABLE"),
              new JsonObject().put("decimal", "1e999999999"),
              new JsonObject().put("date", "2026-02-30"),
              new JsonObject().put("java.lang.Runtime", "x"),
              new JsonObject().put("uuid", "x").put("date", "y"))) {
        assertEquals(
            ErrorCode.BAD_MESSAGE,
            assertThrows(PeeweeException.class, () -> WireValues.fromJson(json)).code(),
            json::toString);
      }
    }

    @Test
    void withoutAFormAreNotSent() {
      assertEquals(
          ErrorCode.NOT_ON_THE_BUS,
          assertThrows(PeeweeException.class, () -> WireValues.toJson(new StringBuilder("x")))
              .code());
    }
  }

  @Test
  void aDecodedQueryIsAsItWas() {
    Node node = USER.select(USER.id).where(USER.active).query();

    assertEquals(
        QueryJson.encode(node, TABLES),
        QueryJson.encode(QueryJson.decode(QueryJson.encode(node, TABLES), TABLES), TABLES));
  }
}
