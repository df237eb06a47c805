package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.PaperTable.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.meta.JsonField;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.type.Paper;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The path language of SQL/JSON. PostgreSQL only: it alone has operators for it. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgJsonPathLanguageTest extends Tck {
  PgJsonPathLanguageTest() {
    super(PAPER);
  }

  private long count(Condition condition) {
    return await(objects.count(PAPER.select().where(condition)));
  }

  @Test
  void placesAreFoundByPaths() {
    JsonObject meta = new JsonObject("{\"a\":[1,2,3],\"b\":{\"c\":\"x\"}}");
    await(objects.create(PAPER, PAPER.meta.to(meta), PAPER.written.to(meta)));
    for (JsonField<Paper, JsonObject> column : List.of(PAPER.meta, PAPER.written)) {
      assertEquals(1, count(column.pathExists("$.a[*] ? (@ > 2)")));
      assertEquals(0, count(column.pathExists("$.a[*] ? (@ > 3)")));
      assertEquals(1, count(column.pathMatches("$.b.c == \"x\"")));
      assertEquals(1, count(column.path("b").pathExists("$.c")));
      assertEquals(
          new JsonArray().add(2).add(3),
          await(objects.scalar(PAPER.select(column.pathQuery("$.a[*] ? (@ > 1)")))));
    }
  }
}
