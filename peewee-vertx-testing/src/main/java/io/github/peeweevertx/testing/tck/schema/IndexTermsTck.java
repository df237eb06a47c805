package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.schema.ContactTable.CONTACT;
import static io.github.peeweevertx.testing.tck.schema.GuestTable.GUEST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes of columns in an order and of expressions, where the database has such ones. */
public abstract class IndexTermsTck extends Tck {
  /** For subclasses. */
  protected IndexTermsTck() {
    super();
  }

  @BeforeEach
  final void createTable() {
    await(objects.createTables(CONTACT));
  }

  @AfterEach
  final void dropTables() {
    await(objects.dropTables(CONTACT, GUEST));
  }

  private boolean has(Feature feature) {
    return database.dialect().supports(feature);
  }

  private String text(IndexDef index) {
    SchemaPlan plan = SchemaPlan.createIndex(CreateOptions.unsafe(), CONTACT, index);
    return plan.script(database.dialect()).get(0).replace('`', '"');
  }

  @Test
  void columnsOfAModelMayHaveAnOrder() {
    assertEquals(
        "CREATE INDEX \"contact_city_name\" ON \"contact\" (\"city\", \"name\" DESC)",
        text(CONTACT.definition().indexes().get(0)));
    assertTrue(await(objects.indexExists(CONTACT, "contact_city_name")));
    assertEquals("", await(objects.schema().diff(CONTACT)).withoutExtraTables().toString());
  }

  @Test
  void expressionOfAModelIsUniqueWhereTheDatabaseCan() {
    if (!has(Feature.EXPRESSION_INDEX)) {
      failure(UnsupportedSqlException.class, objects.createTables(GUEST));
      assertFalse(await(objects.tableExists(GUEST)), "nothing was sent");
      return;
    }
    await(objects.createTables(GUEST));
    assertEquals("", await(objects.schema().diff(GUEST)).withoutExtraTables().toString());
    await(objects.create(GUEST, GUEST.email.to("Huey@example.org")));
    failure(IntegrityException.class, objects.create(GUEST, GUEST.email.to("hUEY@example.org")));
    await(objects.dropIndexes(GUEST));
    assertEquals(1, await(objects.schema().diff(GUEST)).withoutExtraTables().differences().size());
  }

  @Test
  void valuesOfATypedIndexAreWrittenOut() {
    IndexDef index =
        CONTACT
            .index(CONTACT.email.lower(), CONTACT.name.desc())
            .asUnique()
            .named("contact_once")
            .where(CONTACT.city.in(List.of("O'Hare", "a\\b")).and(CONTACT.id.gt(7L)));
    if (!has(Feature.PARTIAL_INDEX)) {
      assertThrows(UnsupportedSqlException.class, () -> text(index));
      return;
    }
    assertEquals(
        "CREATE UNIQUE INDEX \"contact_once\" ON \"contact\" ((LOWER(\"email\")), \"name\" DESC)"
            + " WHERE ((\"city\" IN ('O''Hare', 'a\\b')) AND (\"id\" > 7))",
        text(index));
    await(objects.createIndex(CONTACT, index));
    assertTrue(await(objects.indexExists(CONTACT, "contact_once")));
  }

  @Test
  void typedIndexComesAndGoesByItself() {
    IndexDef index = CONTACT.index(CONTACT.email, CONTACT.name.desc()).named("contact_by_email");
    await(objects.createIndex(CONTACT, index));
    await(objects.createIndex(CONTACT, index));
    assertTrue(await(objects.indexExists(CONTACT, "contact_by_email")));
    await(objects.dropIndex(CONTACT, index));
    await(objects.dropIndex(CONTACT, index));
    assertFalse(await(objects.indexExists(CONTACT, "contact_by_email")));
  }

  @Test
  void expressionNeedsAName() {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> text(CONTACT.index(CONTACT.email.lower())));
    assertTrue(
        error.code() == ErrorCode.INVALID_ARGUMENT || error.code() == ErrorCode.UNSUPPORTED_SQL,
        error::getMessage);
  }

  @Test
  void nullsAreNotDistinctWhereTheDatabaseCan() {
    IndexDef index = CONTACT.index(CONTACT.email).asNullsNotDistinct();
    if (!has(Feature.NULLS_NOT_DISTINCT)) {
      failure(UnsupportedSqlException.class, objects.createIndex(CONTACT, index));
      return;
    }
    await(objects.createIndex(CONTACT, index));
    await(objects.create(CONTACT, CONTACT.name.to("a"), CONTACT.city.to("x")));
    failure(
        IntegrityException.class,
        objects.create(CONTACT, CONTACT.name.to("b"), CONTACT.city.to("x")));
  }
}
