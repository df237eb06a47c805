package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.schema.ContactTable.CONTACT;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.IndexTerm;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

/** Operator classes and methods are PostgreSQL's own. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgIndexMethodsTest {
  private static void assertCatalogue(Manager objects, IndexDef index, String... words) {
    await(objects.createTables(CONTACT));
    await(objects.createIndex(CONTACT, index));
    String text =
        await(
                objects.query(
                    "SELECT indexdef FROM pg_indexes WHERE indexname = $1", Tuple.of(index.name())))
            .iterator()
            .next()
            .getString(0);
    for (String word : words) {
      assertTrue(text.contains(word), text);
    }
  }

  @Test
  void operatorClassStandsBehindColumnsAndExpressions(Manager objects) {
    assertCatalogue(
        objects,
        IndexDef.over(
                IndexTerm.of(CONTACT.email.lower()).with("text_pattern_ops DESC"),
                IndexTerm.column("name").with("varchar_pattern_ops"))
            .named("contact_pattern"),
        "lower((email)::text) text_pattern_ops DESC",
        "name varchar_pattern_ops");
  }

  @Test
  void ginIsAMethodOfExpressions(Manager objects) {
    assertCatalogue(
        objects,
        IndexDef.over(IndexTerm.sql("to_tsvector('english', name)")).using("gin").named("words"),
        "USING gin (to_tsvector('english'::regconfig, (name)::text))");
  }
}
