package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.FullText;
import io.github.peeweevertx.testing.Await;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.Gadget;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Full text search. PostgreSQL's; MySQL and MariaDB have another one. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgTextSearchTest {
  private static Manager objects;

  @BeforeAll
  static void tables(Manager manager) {
    objects = manager;
    await(objects.query("CREATE EXTENSION IF NOT EXISTS hstore", Tuple.tuple()));
    await(objects.createTables(GADGET));
  }

  @BeforeEach
  void rows() {
    await(objects.execute(GADGET.delete().all()));
    for (String text :
        List.of("foxes jump over dogs", "a fox is a fox, the foxes say", "dogs sleep")) {
      await(
          objects.create(
              GADGET, GADGET.label.to(text), GADGET.words.to(FullText.vector(text, "english"))));
    }
  }

  private List<Long> found(Condition condition) {
    long first = await(objects.execute(GADGET.select().orderBy(GADGET.id))).get(0).id;
    return await(objects.execute(GADGET.select().where(condition).orderBy(GADGET.id))).stream()
        .map(gadget -> gadget.id - first)
        .toList();
  }

  @Test
  void columnsAreSearched() {
    assertEquals(List.of(0L, 1L), found(GADGET.words.match("fox", "english")));
    assertEquals(List.of(0L), found(GADGET.words.match("fox & dog", "english")));
    assertEquals(List.of(2L), found(GADGET.words.match("dog & !fox", "english")));
    assertEquals(List.of(0L), found(GADGET.words.matchPlain("the dogs & jumping!", "english")));
    assertEquals(List.of(0L, 1L), found(GADGET.words.match("fox")));
  }

  @Test
  void textsAreSearchedWithoutAColumnOfTheirOwn() {
    assertEquals(List.of(1L), found(FullText.match(GADGET.label, "say", "english")));
    assertEquals(List.of(0L, 2L), found(FullText.match(GADGET.label, "dogs", null)));
  }

  @Test
  void bestComesFirst() {
    List<Gadget> best =
        await(
            objects.execute(
                GADGET
                    .select()
                    .where(GADGET.words.match("fox", "english"))
                    .orderBy(GADGET.words.rank("fox", "english").desc())));
    assertEquals("a fox is a fox, the foxes say", best.get(0).label);
  }

  @Test
  void objectIsWrittenBackWithItsVector() {
    Gadget gadget = await(objects.execute(GADGET.select().orderBy(GADGET.id))).get(0);
    gadget.label = "changed";
    await(objects.save(gadget));
    Gadget copy = new Gadget();
    copy.words = gadget.words;
    await(objects.create(copy));
    assertEquals(List.of(0L, 3L), found(GADGET.words.match("jump", "english")));
  }

  @Test
  void textsAreThoseOfPeewee() {
    var dialect = objects.database().dialect();
    String prefix = "SELECT \"t1\".\"id\" FROM \"gadget\" AS \"t1\" WHERE ";
    assertEquals(
        prefix + "(\"t1\".\"words\" @@ to_tsquery($1, $2))",
        GADGET.select(GADGET.id).where(GADGET.words.match("q", "english")).sql(dialect).text());
    assertEquals(
        prefix + "(\"t1\".\"words\" @@ plainto_tsquery($1))",
        GADGET.select(GADGET.id).where(GADGET.words.matchPlain("q")).sql(dialect).text());
    assertEquals(
        prefix + "(to_tsvector(\"t1\".\"label\") @@ to_tsquery($1))",
        GADGET
            .select(GADGET.id)
            .where(FullText.match(GADGET.label, "q", null))
            .sql(dialect)
            .text());
  }

  @Test
  void searchOfMysqlIsRefused() {
    UnsupportedSqlException error =
        Await.failure(
            UnsupportedSqlException.class,
            objects.count(
                GADGET
                    .select()
                    .where(FullText.of(GADGET.label).against("x", FullText.Mode.BOOLEAN))));
    assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
  }
}
