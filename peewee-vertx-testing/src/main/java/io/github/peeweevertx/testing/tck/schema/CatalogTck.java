package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.annotation.ReferentialAction;
import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.schema.ColumnInfo;
import io.github.peeweevertx.schema.ColumnInfo.Origin;
import io.github.peeweevertx.schema.ForeignKeyInfo;
import io.github.peeweevertx.schema.IndexInfo;
import io.github.peeweevertx.schema.TableInfo;
import io.github.peeweevertx.schema.ViewInfo;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.type.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was created is what the catalogue says. */
public abstract class CatalogTck extends Tck {
  /** For subclasses. */
  protected CatalogTck() {
    super(USER, TWEET, NOTE, SEAT, MEMBERSHIP, ALL_TYPES);
  }

  @AfterEach
  final void dropWhatTheTestMade() {
    await(objects.query("DROP VIEW IF EXISTS loud_user"));
    await(objects.query("DROP TABLE IF EXISTS gadget"));
  }

  @Test
  void columnsAreThoseOfTheModel() {
    List<ColumnInfo> columns = await(objects.introspect().columns("user"));
    assertEquals(
        List.of("id", "username", "active", "email", "logins"),
        columns.stream().map(ColumnInfo::name).toList());
    ColumnInfo id = columns.get(0);
    assertEquals(Kind.BIGINT, id.kind());
    assertEquals(Origin.IDENTITY, id.origin());
    ColumnInfo username = columns.get(1);
    assertEquals("varchar(40)", username.type());
    assertEquals(Kind.VARCHAR, username.kind());
    assertEquals(40, username.length());
    assertFalse(username.nullable());
    assertNull(username.defaultValue());
    assertEquals(Origin.NONE, username.origin());
    assertEquals(Kind.BOOLEAN, columns.get(2).kind());
    assertTrue(columns.get(3).nullable());
    assertNull(columns.get(3).defaultValue());
  }

  @Test
  void everyTypeIsFoundAsItWasMade() {
    Dialect dialect = database.dialect();
    TableInfo table = await(objects.introspect().table("all_types")).orElseThrow();
    assertEquals(ALL_TYPES.fields().size(), table.columns().size());
    for (ValueField<?, ?> field : ALL_TYPES.fields()) {
      ColumnDef<?> made = field.column();
      ColumnInfo found = table.column(made.name()).orElseThrow();
      String type = dialect.catalog().canonical(dialect.columnType(made.type()));
      assertEquals(type, found.type(), made.name());
      assertEquals(dialect.catalog().kind(type), found.kind(), made.name());
      assertEquals(made.nullable(), found.nullable(), made.name());
    }
    ColumnInfo decimal = table.column("decimal_value").orElseThrow();
    assertEquals(20, decimal.length());
    assertEquals(4, decimal.scale());
  }

  @Test
  void keysAreThoseOfTheModel() {
    assertEquals(List.of("id"), await(objects.introspect().primaryKey("user")));
    assertEquals(List.of("club", "member"), await(objects.introspect().primaryKey("membership")));
    assertEquals(List.of(), await(objects.introspect().primaryKey("nowhere")));
  }

  @Test
  void indexesAreThoseOfTheModel() {
    List<IndexInfo> indexes = await(objects.introspect().indexes("seat"));
    IndexInfo unique = indexes.stream().filter(index -> !index.primary()).findFirst().orElseThrow();
    assertEquals("seat_Seatrow_number", unique.name());
    assertEquals(List.of("Seat row", "number"), unique.keys());
    assertTrue(unique.unique());
    assertFalse(unique.hasExpressions());
    assertEquals("btree", unique.method());
    assertNull(unique.where());
    assertEquals(2, indexes.size());
    assertTrue(indexes.stream().anyMatch(index -> index.primary() && index.unique()));
  }

  @Test
  void referencesAreThoseOfTheModel() {
    ForeignKeyInfo user = await(objects.introspect().foreignKeys("tweet")).get(0);
    assertEquals(List.of("user_id"), user.columns());
    assertEquals("user", user.targetTable());
    assertEquals(List.of("id"), user.targetColumns());
    assertEquals(ReferentialAction.CASCADE, user.onDelete());
    List<ForeignKeyInfo> both = await(objects.introspect().foreignKeys("note"));
    ForeignKeyInfo reviewer =
        both.stream()
            .filter(reference -> reference.columns().equals(List.of("reviewer_id")))
            .findFirst()
            .orElseThrow();
    assertEquals(2, both.size());
    assertEquals(ReferentialAction.SET_NULL, reviewer.onDelete());
  }

  @Test
  void viewsAreNoTables() {
    String users = database.dialect().quote("user");
    await(objects.query("CREATE VIEW loud_user AS SELECT username FROM " + users));
    List<ViewInfo> views = await(objects.introspect().views());
    assertEquals(List.of("loud_user"), views.stream().map(ViewInfo::name).toList());
    assertTrue(views.get(0).definition().contains("username"), views::toString);
    assertFalse(await(objects.introspect().tables()).contains("loud_user"));
    assertEquals("varchar(40)", await(objects.introspect().columns("loud_user")).get(0).type());
  }

  @Test
  void defaultsOfTheDatabaseAreTold() {
    await(
        objects.query(
            "CREATE TABLE gadget (name VARCHAR(9) DEFAULT 'none', size INTEGER DEFAULT 3,"
                + " twice INTEGER GENERATED ALWAYS AS (size * 2) STORED)"));
    List<ColumnInfo> columns = await(objects.introspect().columns("gadget"));
    assertTrue(columns.get(0).defaultValue().contains("none"), columns::toString);
    assertEquals("3", columns.get(1).defaultValue());
    assertEquals(Origin.COMPUTED, columns.get(2).origin());
    assertEquals(List.of(), await(objects.introspect().primaryKey("gadget")));
  }

  @Test
  void allTablesAreReadInFiveQueries() {
    try (var counter = counter()) {
      List<TableInfo> tables = await(objects.introspect().all());
      assertEquals(5, counter.count());
      TableInfo tweet =
          tables.stream().filter(table -> table.name().equals("tweet")).findFirst().orElseThrow();
      assertEquals(await(objects.introspect().table("tweet")).orElseThrow(), tweet);
      assertEquals(List.of("id"), tweet.primaryKey());
    }
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertTrue(await(objects.introspect().table("nowhere")).isEmpty());
    assertEquals(List.of(), await(objects.introspect().columns("nowhere")));
    assertEquals(List.of(), await(objects.introspect().foreignKeys("nowhere")));
    assertEquals(List.of(), await(objects.introspect().in("no_such_schema").tables()));
  }
}
