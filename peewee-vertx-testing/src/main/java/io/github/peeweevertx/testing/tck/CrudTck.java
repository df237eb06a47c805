package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.CountryTable.COUNTRY;
import static io.github.peeweevertx.testing.model.LogLineTable.LOG_LINE;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Country;
import io.github.peeweevertx.testing.model.LogLine;
import io.github.peeweevertx.testing.model.Note;
import io.github.peeweevertx.testing.model.User;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Objects are created, saved, updated, deleted and read again. */
public abstract class CrudTck extends Tck {
  /** For subclasses. */
  protected CrudTck() {
    super(USER, NOTE, COUNTRY, LOG_LINE);
  }

  private User charlie() {
    return await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
  }

  private User stored(User user) {
    return await(objects.get(USER, user.id));
  }

  private void assertStored(User expected) {
    User found = stored(expected);
    assertEquals(expected.username, found.username);
    assertEquals(expected.active, found.active);
    assertEquals(expected.email, found.email);
    assertEquals(expected.logins, found.logins);
  }

  // create

  @Test
  void createOfValuesWritesARowAndGivesTheObjectWithItsKey() {
    User user =
        await(objects.create(USER, USER.username.to("charlie"), USER.email.to("c@example.org")));
    assertNotNull(user.id);
    assertEquals("charlie", user.username);
    assertEquals("c@example.org", user.email);
    assertStored(user);
  }

  @Test
  void createOfValuesTakesDefaultsForTheRest() {
    User user = await(objects.create(USER, USER.username.to("charlie")));
    assertTrue(user.active);
    assertEquals(0, user.logins);
    assertNull(user.email);
    assertStored(user);
  }

  @Test
  void createOfAnObjectSetsTheKeyOnThatObject() {
    User user = new User("charlie");
    assertSame(user, await(objects.create(user)));
    assertNotNull(user.id);
    assertStored(user);
  }

  @Test
  void createOfARecordGivesANewOneWithTheKey() {
    Note note = new Note(charlie(), "first");
    Note written = await(objects.create(note));
    assertNull(note.id());
    assertNotNull(written.id());
    assertEquals(note.title(), written.title());
    assertEquals(written, await(objects.get(NOTE, written.id())));
  }

  @Test
  void createKeepsAKeyThatWasGiven() {
    User user = await(objects.create(USER, USER.id.to(4_000_000_000L), USER.username.to("c")));
    assertEquals(4_000_000_000L, user.id);
    assertEquals("c", await(objects.get(USER, 4_000_000_000L)).username);
  }

  @Test
  void createOfAnExpressionGivesWhatTheDatabaseComputed() {
    // Of another table: MySQL and MariaDB do not read the one that they write to.
    await(objects.create(NOTE, NOTE.author.to(charlie()), NOTE.title.to("x"), NOTE.stars.to(3)));
    User second =
        await(
            objects.create(
                USER,
                USER.username.to("lucy"),
                USER.logins.to(NOTE.select(NOTE.stars).where(NOTE.title.eq("x")).asField())));
    assertEquals(3, second.logins);
    assertTrue(second.active);
    assertStored(second);
  }

  @Test
  void createSendsOneStatement() {
    QueryCounter.expect(1, database, this::charlie);
    QueryCounter.expect(1, database, () -> await(objects.create(new User("lucy"))));
  }

  @Test
  void createWithOneFieldTwiceFailsAndSendsNothing() {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(
              ProgrammingException.class,
              objects.create(USER, USER.username.to("a"), USER.username.to("b")));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      assertTrue(error.getMessage().contains("User.username"), error::getMessage);
      counter.assertCount(0);
    }
  }

  @Test
  void insertWritesTheGivenKey() {
    User user = new User("charlie");
    user.id = 77L;
    await(objects.insert(user));
    assertEquals("charlie", await(objects.get(USER, 77L)).username);
  }

  @Test
  void insertOfAKeyThatIsTakenFails() {
    User charlie = charlie();
    User other = new User("other");
    other.id = charlie.id;
    IntegrityException error = failure(IntegrityException.class, objects.insert(other));
    assertEquals(ErrorCode.UNIQUE_VIOLATION, error.code());
    assertEquals("charlie", stored(charlie).username);
  }

  // save

  @Test
  void saveInsertsWhileTheKeyIsNull() {
    User user = new User("charlie");
    assertEquals(1, await(objects.save(user)));
    assertNotNull(user.id);
    assertStored(user);
  }

  @Test
  void saveUpdatesByKey() {
    User user = charlie();
    user.username = "lucy";
    user.active = false;
    assertEquals(1, await(objects.save(user)));
    assertStored(user);
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void saveOfAKeyThatNoRowHasWritesNothing() {
    User user = new User("charlie");
    user.id = 77L;
    assertEquals(0, await(objects.save(user)));
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void saveOfAModelWithoutKeyAlwaysInserts() {
    LogLine line = new LogLine("web", "started");
    assertEquals(1, await(objects.save(line)));
    assertEquals(1, await(objects.save(line)));
    assertEquals(List.of(line, line), await(objects.execute(LOG_LINE.select())));
  }

  @Test
  void saveWritesOnlyTheNamedFields() {
    User user = charlie();
    user.username = "lucy";
    user.logins = 9;
    assertEquals(1, await(objects.save(user, USER.logins)));
    User found = stored(user);
    assertEquals("charlie", found.username);
    assertEquals(9, found.logins);
  }

  // update

  @Test
  void updateWritesAllFieldsButTheKey() {
    User user = charlie();
    user.username = "lucy";
    user.active = false;
    user.email = "l@example.org";
    user.logins = 5;
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(objects.update(user)));
      counter.assertCount(1);
      String set = counter.statements().get(0).split("WHERE")[0];
      assertFalse(set.contains("\"id\"") || set.contains("`id`"), set);
    }
    assertStored(user);
  }

  @Test
  void updateWritesTheSameFieldsByTheSameTextWhateverTheirOrder() {
    User user = charlie();
    User other = await(objects.create(new User("huey")));
    try (QueryCounter counter = counter()) {
      for (int logins = 1; logins <= 2; logins++) {
        user.logins = logins;
        user.active = logins == 1;
        await(objects.update(user, USER.active, USER.logins));
        await(objects.update(user, USER.logins, USER.active));
        assertStored(user);
      }
      user.logins = 3;
      await(objects.update(user, USER.logins));
      assertStored(user);
      List<String> updates =
          counter.statements().stream().filter(sql -> sql.startsWith("UPDATE")).toList();
      assertEquals(5, updates.size());
      assertEquals(1, Set.copyOf(updates.subList(0, 4)).size());
      assertFalse(updates.get(4).contains("active"), updates.get(4));
    }
    assertStored(other);
  }

  @Test
  void updateWritesOnlyTheNamedFields() {
    User user = charlie();
    user.username = "lucy";
    user.active = false;
    user.logins = 5;
    assertEquals(1, await(objects.update(user, USER.active, USER.logins)));
    User found = stored(user);
    assertEquals("charlie", found.username);
    assertFalse(found.active);
    assertEquals(5, found.logins);
  }

  @Test
  void updateChangesNoOtherRow() {
    User charlie = charlie();
    User lucy = await(objects.create(new User("lucy")));
    charlie.email = "c@example.org";
    await(objects.update(charlie));
    assertNull(stored(lucy).email);
  }

  @Test
  void updateOfARecordWritesItsValues() {
    Note note = await(objects.create(new Note(charlie(), "first")));
    Note changed =
        new Note(note.id(), note.author(), note.reviewer(), "second", "a body", note.stars());
    assertEquals(1, await(objects.update(changed)));
    assertEquals(changed, await(objects.get(NOTE, note.id())));
  }

  @Test
  void updateOfAKeyThatNoRowHasWritesNothing() {
    User user = new User("charlie");
    user.id = 77L;
    assertEquals(0, await(objects.update(user)));
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void updateOfNothingButTheKeyFails() {
    User user = charlie();
    ProgrammingException error = failure(ProgrammingException.class, objects.update(user, USER.id));
    assertEquals(ErrorCode.NOTHING_TO_SAVE, error.code());
    assertTrue(error.getMessage().contains("User"), error::getMessage);
  }

  @Test
  void updateOfAnObjectWithoutKeyFails() {
    ProgrammingException error =
        failure(ProgrammingException.class, objects.update(new User("charlie")));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
    assertEquals(0, await(objects.count(USER)));
  }

  // delete

  @Test
  void deleteRemovesThisRowOnly() {
    User charlie = charlie();
    User lucy = await(objects.create(new User("lucy")));
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(objects.delete(charlie)));
      counter.assertCount(1);
    }
    assertEquals(List.of(lucy), await(objects.execute(USER.select())));
  }

  @Test
  void deleteOfARowThatIsGoneCountsZero() {
    User charlie = charlie();
    await(objects.delete(charlie));
    assertEquals(0, await(objects.delete(charlie)));
  }

  @Test
  void deleteOfAnObjectWithoutKeyFailsAndDeletesNothing() {
    charlie();
    ProgrammingException error =
        failure(ProgrammingException.class, objects.delete(new User("charlie")));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void deleteOfATableInPlaceOfAnObjectFailsAndDeletesNothing() {
    charlie();
    ProgrammingException error = failure(ProgrammingException.class, objects.delete(USER));
    assertEquals(ErrorCode.UNKNOWN_MODEL, error.code());
    assertEquals(1, await(objects.count(USER)));
  }

  // refresh

  @Test
  void refreshReadsTheRowIntoTheSameObject() {
    User user = charlie();
    await(objects.execute(USER.update(USER.username.to("lucy"), USER.logins.to(8)).all()));
    user.email = "never written";
    assertSame(user, await(objects.refresh(user)));
    assertEquals("lucy", user.username);
    assertEquals(8, user.logins);
    assertNull(user.email);
  }

  @Test
  void refreshOfARecordGivesANewOne() {
    Note note = await(objects.create(new Note(charlie(), "first")));
    await(objects.execute(NOTE.update(NOTE.title.to("second")).all()));
    Note fresh = await(objects.refresh(note));
    assertNotSame(note, fresh);
    assertEquals("first", note.title());
    assertEquals("second", fresh.title());
  }

  @Test
  void refreshOfARowThatIsGoneFails() {
    User user = charlie();
    await(objects.delete(user));
    DoesNotExistException error = failure(DoesNotExistException.class, objects.refresh(user));
    assertEquals(User.class, error.model());
  }

  @Test
  void refreshOfAnObjectWithoutKeyFails() {
    ProgrammingException error =
        failure(ProgrammingException.class, objects.refresh(new User("charlie")));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
  }

  @Test
  void updateOfAModelWithoutKeyFails() {
    LogLine line = await(objects.create(new LogLine("web", "started")));
    ProgrammingException error = failure(ProgrammingException.class, objects.update(line));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
    assertEquals(
        ErrorCode.MISSING_KEY, failure(ProgrammingException.class, objects.delete(line)).code());
  }

  @Test
  void createOfANaturalKeyThatIsNullFailsAndSendsNothing() {
    try (QueryCounter counter = counter()) {
      ProgrammingException error =
          failure(ProgrammingException.class, objects.create(new Country(null, "Nowhere")));
      assertEquals(ErrorCode.MISSING_KEY, error.code());
      counter.assertCount(0);
    }
  }
}
