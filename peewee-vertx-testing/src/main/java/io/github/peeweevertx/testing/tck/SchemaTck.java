package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables are made and dropped on the server. */
public abstract class SchemaTck extends Tck {
  /** For subclasses. */
  protected SchemaTck() {
    super();
  }

  @BeforeEach
  final void dropTables() {
    await(objects.dropTables(NOTE, TWEET, USER, SEAT));
  }

  private void assertMissing(ModelTable<?, ?> table) {
    assertEquals(
        ErrorCode.UNKNOWN_TABLE, failure(ProgrammingException.class, objects.count(table)).code());
  }

  @Test
  void createdTableTakesRows() {
    assertMissing(USER);
    await(objects.createTables(USER));
    await(objects.create(new User("charlie")));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void createIsSafeToRepeatAndKeepsTheRows() {
    await(objects.createTables(USER, TWEET));
    await(objects.create(new User("charlie")));
    await(objects.createTables(USER, TWEET));
    await(objects.createTables(CreateOptions.safe(), USER, TWEET));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void createThatIsNotSafeRefusesWhatIsThere() {
    await(objects.createTables(CreateOptions.unsafe(), USER));
    ProgrammingException error =
        failure(ProgrammingException.class, objects.createTables(CreateOptions.unsafe(), USER));
    assertEquals(ErrorCode.DUPLICATE_TABLE, error.code());
  }

  @Test
  void tablesAreCreatedInWhateverOrderTheyAreGiven() {
    await(objects.createTables(NOTE, TWEET, USER));
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "hello")));
    assertEquals(1, await(objects.count(TWEET)));
  }

  @Test
  void uniqueIndexesComeWithTheTable() {
    await(objects.createTables(SEAT, USER));
    await(objects.create(SEAT, SEAT.row.to("A"), SEAT.number.to(1)));
    await(objects.create(SEAT, SEAT.row.to("A"), SEAT.number.to(2)));
    failure(IntegrityException.class, objects.create(SEAT, SEAT.row.to("A"), SEAT.number.to(1)));
    await(objects.create(new User("charlie")));
    failure(IntegrityException.class, objects.create(new User("charlie")));
  }

  @Test
  void droppedTableIsGone() {
    await(objects.createTables(USER, TWEET));
    await(objects.dropTables(USER, TWEET));
    assertMissing(USER);
    assertMissing(TWEET);
  }

  @Test
  void dropIsSafeToRepeatUnlessItIsToldOtherwise() {
    await(objects.dropTables(USER));
    await(objects.dropTables(DropOptions.safe(), USER));
    ProgrammingException error =
        failure(ProgrammingException.class, objects.dropTables(DropOptions.unsafe(), USER));
    assertEquals(ErrorCode.UNKNOWN_TABLE, error.code());
  }

  @Test
  void dropOfATableThatIsReferredToIsRefused() {
    await(objects.createTables(USER, TWEET));
    DatabaseException error =
        failure(DatabaseException.class, objects.dropTables(DropOptions.unsafe(), USER));
    assertTrue(error.getMessage().length() > 20, error::getMessage);
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void callersAtOnceCreateTheTablesOnce() {
    for (int round = 0; round < 3; round++) {
      parallel(8, i -> objects.createTables(USER, TWEET, NOTE, SEAT));
      assertEquals(0, await(objects.count(NOTE)));
      await(objects.dropTables(USER, TWEET, NOTE, SEAT));
    }
  }

  @Test
  void failedCreateInATransactionLeavesNothing() {
    await(objects.createTables(SEAT));
    failureOn(
        ProgrammingException.class,
        vertx,
        () -> objects.atomic(() -> objects.createTables(CreateOptions.unsafe(), USER, SEAT)));
    // MySQL and MariaDB cannot undo it: there nothing is sent.
    assertMissing(USER);
  }
}
