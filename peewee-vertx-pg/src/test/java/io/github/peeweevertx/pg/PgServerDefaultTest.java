package io.github.peeweevertx.pg;

import static io.github.peeweevertx.pg.PassportTable.PASSPORT;
import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.schema.ServerDefaultTck;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgServerDefaultTest extends ServerDefaultTck {
  private static Passport passport(String holder) {
    Passport passport = new Passport();
    passport.holder = holder;
    return passport;
  }

  /** The function is PostgreSQL's own. */
  @Test
  void uuidKeysAreMadeByTheDatabase() {
    await(objects.createTables(PASSPORT));
    Passport made = passport("a");
    await(objects.save(made));
    assertNotNull(made.id);
    List<Passport> more = Stream.of("b", "c").map(PgServerDefaultTest::passport).toList();
    await(objects.bulkCreate(PASSPORT, more));
    UUID given = UUID.randomUUID();
    Passport own = passport("d");
    own.id = given;
    await(objects.insert(own));
    for (Passport each : List.of(made, more.get(0), more.get(1), own)) {
      assertEquals(each.holder, await(objects.get(PASSPORT, each.id)).holder);
    }
    assertEquals(given, own.id);
    await(objects.dropTables(PASSPORT));
  }
}
