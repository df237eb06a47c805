package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.DocumentTable.DOCUMENT;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TicketTable.TICKET;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.schema.CategoryTable.CATEGORY;
import static io.github.peeweevertx.testing.tck.schema.LanguageTable.LANGUAGE;
import static io.github.peeweevertx.testing.tck.schema.LongIndexTable.LONG_INDEX;
import static io.github.peeweevertx.testing.tck.schema.SnippetTable.SNIPPET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.schema.Difference;
import io.github.peeweevertx.schema.Difference.Kind;
import io.github.peeweevertx.schema.SchemaDiff;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What differs between models and database is said, and nothing else. */
public abstract class SchemaDiffTck extends Tck {
  private static final ModelTable<?, ?>[] ALL = {
    ALL_TYPES,
    DOCUMENT,
    MEMBERSHIP,
    NOTE,
    SEAT,
    TICKET,
    TWEET,
    USER,
    CATEGORY,
    LANGUAGE,
    LONG_INDEX,
    SNIPPET
  };

  /** For subclasses. */
  protected SchemaDiffTck() {
    super();
  }

  @BeforeEach
  final void freshTables() {
    await(objects.dropTables(ALL));
    await(objects.createTables(ALL));
  }

  @AfterEach
  final void dropTables() {
    await(objects.dropTables(ALL));
  }

  private SchemaDiff diff(ModelTable<?, ?>... models) {
    return await(objects.schema().diff(models)).withoutExtraTables();
  }

  private void change(String alter) {
    await(objects.query(alter.replace(" user ", " " + database.dialect().quote("user") + " ")));
  }

  private static List<Kind> kinds(SchemaDiff diff) {
    return diff.differences().stream().map(Difference::kind).toList();
  }

  @Test
  void whatWasCreatedDoesNotDiffer() {
    assertEquals("", diff(ALL).toString());
    assertTrue(diff(ALL).isEmpty());
  }

  @Test
  void missingTableIsSaid() {
    await(objects.dropTables(SEAT));
    assertEquals("MISSING_TABLE seat", diff(SEAT, TICKET).toString());
  }

  @Test
  void tableOfNoModelIsSaid() {
    SchemaDiff diff = await(objects.schema().diff(SEAT));
    assertTrue(
        diff.differences().contains(new Difference(Kind.EXTRA_TABLE, "ticket", null, null, null)),
        diff::toString);
    assertTrue(diff.withoutExtraTables().isEmpty());
  }

  @Test
  void missingAndExtraColumnsAreSaid() {
    change("ALTER TABLE user DROP COLUMN email");
    change("ALTER TABLE user ADD shoe INTEGER");
    assertEquals(
        """
        MISSING_COLUMN user.email, the model says varchar(100)
        EXTRA_COLUMN user.shoe, the database has integer\
        """,
        diff(USER).toString());
  }

  @Test
  void anotherTypeAndNullabilityAreSaid() {
    change("ALTER TABLE user DROP COLUMN email");
    change("ALTER TABLE user ADD email VARCHAR(50) DEFAULT '' NOT NULL");
    assertEquals(
        """
        TYPE user.email, the model says varchar(100), the database has varchar(50)
        NULLABILITY user.email, the model says NULL, the database has NOT NULL\
        """,
        diff(USER).toString());
  }

  @Test
  void indexesAreComparedByWhatTheyAreOver() {
    await(objects.dropIndexes(USER));
    assertEquals(
        "MISSING_INDEX user.user_username, the model says unique [username]",
        diff(USER).toString());
    change("CREATE INDEX plain ON user (username)");
    assertEquals(List.of(Kind.MISSING_INDEX, Kind.EXTRA_INDEX), kinds(diff(USER)));
    change("CREATE UNIQUE INDEX by_another_name ON user (username)");
    assertEquals("EXTRA_INDEX user.plain, the database has [username]", diff(USER).toString());
  }

  @Test
  void referencesAreComparedByWhatTheyDo() {
    String name = await(objects.introspect().foreignKeys("tweet")).get(0).name();
    String drop = "ALTER TABLE tweet DROP " + word() + " " + database.dialect().quote(name);
    await(objects.query(drop));
    assertEquals(
        "MISSING_FOREIGN_KEY tweet.user_id, the model says user[id] ON DELETE CASCADE",
        diff(TWEET).toString());
    String target = database.dialect().quote("user");
    await(
        objects.query(
            "ALTER TABLE tweet ADD CONSTRAINT other FOREIGN KEY (user_id) REFERENCES "
                + target
                + " (id)"));
    assertEquals(
        "FOREIGN_KEY tweet.user_id, the model says user[id] ON DELETE CASCADE,"
            + " the database has user[id]",
        diff(TWEET).toString());
    await(objects.query("ALTER TABLE tweet DROP " + word() + " other"));
  }

  private String word() {
    return server.kind().title().equals("PostgreSQL") ? "CONSTRAINT" : "FOREIGN KEY";
  }

  @Test
  void anotherKeyIsSaid() {
    change("ALTER TABLE seat ADD spare INTEGER");
    await(objects.dropTables(MEMBERSHIP));
    await(
        objects.query(
            "CREATE TABLE membership (club VARCHAR(40) NOT NULL PRIMARY KEY,"
                + " member INTEGER NOT NULL, role VARCHAR(255) NOT NULL)"));
    assertEquals(
        "PRIMARY_KEY membership, the model says [club, member], the database has [club]",
        diff(MEMBERSHIP).toString());
  }
}
