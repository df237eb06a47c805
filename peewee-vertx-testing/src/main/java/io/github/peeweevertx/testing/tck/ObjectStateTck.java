package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.testing.model.Document;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When two objects are equal, and what the toolkit knows of their changes. */
public abstract class ObjectStateTck extends Tck {
  /** For subclasses. */
  protected ObjectStateTck() {
    super(USER, TWEET);
  }

  private User charlie() {
    return await(objects.create(USER, USER.username.to("charlie")));
  }

  @Test
  void objectsOfOneRowAreEqual() {
    User charlie = charlie();
    User again = await(objects.get(USER, charlie.id));
    again.username = "changed";
    assertEquals(charlie, again);
    assertEquals(charlie.hashCode(), again.hashCode());
    assertEquals(1, Set.of(charlie).stream().filter(Set.of(again)::contains).count());
  }

  @Test
  void objectsOfTwoRowsDiffer() {
    assertNotEquals(charlie(), await(objects.create(new User("lucy"))));
  }

  @Test
  void objectsWithoutKeyAreEqualToThemselvesOnly() {
    User first = new User("charlie");
    assertEquals(first, first);
    assertNotEquals(first, new User("charlie"));
  }

  @Test
  void objectsOfTwoModelsDifferWhateverTheirKeys() {
    User charlie = charlie();
    Tweet tweet = await(objects.create(new Tweet(charlie, "hello")));
    tweet.id = charlie.id;
    assertNotEquals((Object) charlie, tweet);
  }

  @Test
  void newObjectIsDirtyWhereverItIsNotNull() {
    User user = new User("charlie");
    assertEquals(Set.of(USER.username, USER.active, USER.logins), objects.dirty(user));
  }

  @Test
  void createdObjectIsClean() {
    assertEquals(Set.of(), objects.dirty(charlie()));
    assertEquals(Set.of(), objects.dirty(await(objects.create(new User("lucy")))));
  }

  @Test
  void loadedObjectIsClean() {
    User charlie = charlie();
    assertEquals(Set.of(), objects.dirty(await(objects.get(USER, charlie.id))));
    for (User user : await(objects.execute(USER.select()))) {
      assertEquals(Set.of(), objects.dirty(user));
    }
  }

  @Test
  void rowOfRawSqlIsCleanToo() {
    charlie();
    User found =
        await(objects.execute(USER.raw("SELECT * FROM " + database.dialect().quote("user"))))
            .get(0);
    assertEquals(Set.of(), objects.dirty(found));
  }

  @Test
  void fieldThatTheQueryLeftOutIsDirtyOnceItIsSet() {
    charlie();
    User found = await(objects.execute(USER.select(List.of(USER.id, USER.username)))).get(0);
    assertFalse(objects.dirty(found).contains(USER.username));
    found.email = "c@example.org";
    assertTrue(objects.dirty(found).contains(USER.email));
  }

  @Test
  void objectWithAReferenceIsCleanWhenCreatedAndWhenLoaded() {
    User charlie = charlie();
    Tweet tweet = await(objects.create(new Tweet(charlie, "hello")));
    assertEquals(Set.of(), objects.dirty(tweet));
    Tweet found = await(objects.get(TWEET, tweet.id));
    assertEquals(Set.of(), objects.dirty(found));
    found.user = Ref.of(charlie);
    assertEquals(Set.of(), objects.dirty(found));
    found.user = Ref.id(charlie.id + 1);
    assertEquals(Set.of(TWEET.user), objects.dirty(found));
  }

  @Test
  void changeMadeWhileTheObjectIsWrittenStaysDirty() {
    User charlie = charlie();
    charlie.email = "old@example.org";
    Future<Integer> update = objects.update(charlie);
    charlie.email = "new@example.org";
    await(update);
    assertEquals("old@example.org", await(objects.get(USER, charlie.id)).email);
    assertEquals(Set.of(USER.email), objects.dirty(charlie));

    User lucy = new User("lucy");
    Future<User> create = objects.create(lucy);
    lucy.logins = 7;
    await(create);
    assertEquals(Set.of(USER.logins), objects.dirty(lucy));
  }

  @Test
  void changedFieldIsDirtyUntilItIsChangedBack() {
    User charlie = charlie();
    charlie.email = "c@example.org";
    charlie.logins = 3;
    assertEquals(Set.of(USER.email, USER.logins), objects.dirty(charlie));
    charlie.logins = 0;
    assertEquals(Set.of(USER.email), objects.dirty(charlie));
  }

  @Test
  void updateCleansTheObject() {
    User charlie = charlie();
    charlie.email = "c@example.org";
    await(objects.update(charlie));
    assertEquals(Set.of(), objects.dirty(charlie));
  }

  @Test
  void updateOfSomeFieldsLeavesTheOthersDirty() {
    User charlie = charlie();
    charlie.username = "lucy";
    charlie.email = "c@example.org";
    charlie.logins = 3;
    await(objects.update(charlie, USER.email));
    assertEquals(Set.of(USER.username, USER.logins), objects.dirty(charlie));
  }

  @Test
  void saveOfSomeFieldsLeavesTheOthersDirty() {
    User charlie = charlie();
    charlie.username = "lucy";
    charlie.logins = 3;
    await(objects.save(charlie, USER.logins));
    assertEquals(Set.of(USER.username), objects.dirty(charlie));
  }

  @Test
  void refusedUpdateLeavesTheObjectDirty() {
    await(objects.create(new User("lucy")));
    User charlie = charlie();
    charlie.username = "lucy";
    failure(IntegrityException.class, objects.update(charlie));
    assertEquals(Set.of(USER.username), objects.dirty(charlie));
  }

  @Test
  void refusedCreateLeavesTheObjectNew() {
    charlie();
    User second = new User("charlie");
    failure(IntegrityException.class, objects.create(second));
    assertEquals(null, second.id);
    assertTrue(objects.dirty(second).contains(USER.username));
  }

  @Test
  void refreshCleansTheObject() {
    User charlie = charlie();
    charlie.username = "lucy";
    await(objects.refresh(charlie));
    assertEquals(Set.of(), objects.dirty(charlie));
  }

  @Test
  void modelWithoutMemoryCannotBeAsked() {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> objects.dirty(new Document("any")));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    assertTrue(error.getMessage().contains("Snapshot"), error::getMessage);
  }

  @Test
  void deletedObjectKeepsItsValues() {
    User charlie = charlie();
    await(objects.delete(charlie));
    assertEquals("charlie", charlie.username);
    assertEquals(List.of(), await(objects.execute(USER.select())));
  }
}
