package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.CreateTableAs;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.schema.TruncateOptions;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is there, tables emptied, indexes by themselves, and the options of create and drop. */
public abstract class SchemaObjectsTck extends Tck {
  /** For subclasses. */
  protected SchemaObjectsTck() {
    super();
  }

  @BeforeEach
  final void freshTables() {
    await(objects.dropTables(NOTE, TWEET, USER, SEAT));
    await(objects.createTables(USER, TWEET));
  }

  @AfterEach
  final void noSequence() {
    if (database.dialect().supports(Feature.SEQUENCES)) {
      await(objects.query("DROP SEQUENCE IF EXISTS wanted"));
    }
  }

  @Test
  void tablesAreThereOrNot() {
    assertTrue(await(objects.tableExists(USER)));
    assertFalse(await(objects.tableExists(SEAT)));
    List<String> tables = await(objects.tables());
    assertTrue(tables.containsAll(List.of("tweet", "user")), tables::toString);
    assertFalse(tables.contains("seat"), tables::toString);
  }

  @Test
  void viewIsNoTable() {
    await(objects.query("CREATE VIEW seat AS SELECT 1 AS one"));
    try {
      assertFalse(await(objects.tableExists(SEAT)));
      assertFalse(await(objects.tables()).contains("seat"));
    } finally {
      await(objects.query("DROP VIEW seat"));
    }
  }

  @Test
  void columnsAreThereOrNot() {
    assertTrue(await(objects.columnExists(USER.email)));
    assertFalse(await(objects.columnExists(SEAT.guest)), "no table");
    await(objects.dropTables(TWEET));
    String quote = database.dialect().quote("user");
    await(objects.query("ALTER TABLE " + quote + " DROP COLUMN email"));
    assertFalse(await(objects.columnExists(USER.email)));
    assertTrue(await(objects.columnExists(USER.username)));
  }

  @Test
  void sequencesAreThereOrNot() {
    assertFalse(await(objects.sequenceExists("wanted")));
    if (database.dialect().supports(Feature.SEQUENCES)) {
      await(objects.query("CREATE SEQUENCE wanted"));
      assertTrue(await(objects.sequenceExists("wanted")));
    }
  }

  @Test
  void tableOfAQueryHasItsRowsAndNoMore() {
    await(objects.create(new User("O'Hare")));
    await(objects.create(new User("charlie")));
    Select<?> query = USER.select(USER.id, USER.username).where(USER.username.eq("O'Hare"));
    String text =
        SchemaPlan.createAs(
                new CreateTableAs(
                    "chosen", query.statement(database.dialect()), CreateOptions.unsafe()))
            .script(database.dialect())
            .get(0);
    assertEquals(
        "CREATE TABLE \"chosen\" AS SELECT \"t1\".\"id\", \"t1\".\"username\" FROM \"user\" AS"
            + " \"t1\" WHERE (\"t1\".\"username\" = 'O''Hare')",
        text.replace('`', '"'));
    try {
      await(objects.createTableAs("chosen", query));
      assertEquals(
          "O'Hare",
          await(objects.query("SELECT username FROM chosen")).iterator().next().getString(0));
      assertEquals(2, await(objects.introspect().columns("chosen")).size());
      DatabaseException error =
          failure(DatabaseException.class, objects.createTableAs("chosen", query));
      assertEquals(ErrorCode.DUPLICATE_TABLE, error.code());
      await(objects.createTableAs(CreateOptions.safe(), "chosen", query));
    } finally {
      await(objects.query("DROP TABLE IF EXISTS chosen"));
    }
  }

  @Test
  void indexesAreDroppedAndMadeAgainByThemselves() {
    assertTrue(await(objects.indexExists(USER, "user_username")));
    await(objects.dropIndexes(USER));
    await(objects.dropIndexes(USER));
    assertFalse(await(objects.indexExists(USER, "user_username")));
    await(objects.create(new User("charlie")));
    await(objects.create(new User("charlie")));
    failure(DatabaseException.class, objects.createIndexes(USER));
    await(objects.execute(USER.delete().all()));
    await(objects.createIndexes(USER));
    await(objects.createIndexes(USER));
    await(objects.create(new User("charlie")));
    failure(IntegrityException.class, objects.create(new User("charlie")));
  }

  @Test
  void indexesThatAreMissingOrThereAreErrorsWhenToldSo() {
    failure(DatabaseException.class, objects.createIndexes(CreateOptions.unsafe(), USER));
    await(objects.dropIndexes(DropOptions.unsafe(), USER));
    failure(DatabaseException.class, objects.dropIndexes(DropOptions.unsafe(), USER));
  }

  @Test
  void indexesOfAMissingTableAreGone() {
    await(objects.dropIndexes(SEAT));
    assertFalse(await(objects.indexExists(SEAT, "seat_Seatrow_number")));
  }

  @Test
  void truncateEmptiesTablesChildrenFirstAndKeysGoOn() {
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "meow")));
    await(objects.truncate(USER, TWEET));
    assertEquals(0, await(objects.count(USER)));
    assertEquals(0, await(objects.count(TWEET)));
    User huey = await(objects.create(new User("huey")));
    assertTrue(huey.id > charlie.id, () -> huey.id + " after " + charlie.id);
  }

  @Test
  void truncateCountsFromTheBeginningWhenToldSo() {
    await(objects.create(new User("charlie")));
    await(objects.create(new User("huey")));
    await(objects.truncate(TruncateOptions.DEFAULT.restartIdentity(), TWEET, USER));
    assertEquals(1L, await(objects.create(new User("zaizee"))).id);
  }

  @Test
  void truncateOfATableThatIsReferredToIsRefusedUnlessItCascades() {
    User charlie = await(objects.create(new User("charlie")));
    await(objects.createTables(NOTE));
    await(objects.create(NOTE, NOTE.author.to(charlie.id), NOTE.title.to("mine")));
    failure(DatabaseException.class, objects.truncate(USER));
    assertEquals(1, await(objects.count(NOTE)));
    TruncateOptions cascading = TruncateOptions.DEFAULT.cascading();
    if (database.dialect().supports(Feature.TRUNCATE_TABLES)) {
      await(objects.truncate(cascading, USER));
      assertEquals(0, await(objects.count(NOTE)));
    } else {
      failure(UnsupportedSqlException.class, objects.truncate(cascading, USER));
      assertEquals(1, await(objects.count(USER)));
    }
  }

  @Test
  void truncateIsUndoneWithItsTransaction() {
    await(objects.create(new User("charlie")));
    failure(
        IllegalStateException.class,
        inContext(
            () ->
                objects.atomic(
                    () ->
                        objects
                            .truncate(USER, TWEET)
                            .compose(v -> objects.count(USER))
                            .map(
                                count -> {
                                  throw new IllegalStateException("undo " + count);
                                }))));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void dropCascadesWhereTheDatabaseCanAndIsRestrictedElsewhere() {
    failure(DatabaseException.class, objects.dropTables(DropOptions.safe().restrict(), USER));
    assertTrue(await(objects.tableExists(USER)));
    if (database.dialect().supports(Feature.DROP_CASCADE)) {
      await(objects.dropTables(DropOptions.safe().cascade(), USER));
      assertFalse(await(objects.tableExists(USER)));
      assertTrue(await(objects.introspect().foreignKeys("tweet")).isEmpty());
    } else {
      PeeweeException error =
          failure(
              UnsupportedSqlException.class,
              objects.dropTables(DropOptions.safe().cascade(), USER));
      assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
      assertTrue(await(objects.tableExists(USER)));
    }
  }

  @Test
  void temporaryTableIsSeenOnItsConnectionOnly() {
    on(
        vertx,
        () ->
            objects.withConnection(
                bound ->
                    bound
                        .createTables(CreateOptions.unsafe().asTemporary(), SEAT)
                        .compose(v -> bound.create(SEAT, SEAT.row.to("A"), SEAT.number.to(1)))
                        .compose(v -> bound.count(SEAT))
                        .onSuccess(count -> assertEquals(1, count))
                        // The connection goes back to the pool with what it made.
                        .compose(v -> bound.query("DROP TABLE seat"))));
    ProgrammingException error = failure(ProgrammingException.class, objects.count(SEAT));
    assertEquals(ErrorCode.UNKNOWN_TABLE, error.code());
  }
}
