package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.NotLoadedException;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Note;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import org.junit.jupiter.api.Test;

/** References between rows: keys, loaded objects, and what the database does with them. */
public abstract class ReferenceTck extends Tck {
  /** For subclasses. */
  protected ReferenceTck() {
    super(USER, TWEET, NOTE);
  }

  private User charlie() {
    return await(objects.create(USER, USER.username.to("charlie")));
  }

  private Tweet tweet(User user) {
    return await(objects.create(new Tweet(user, "hello")));
  }

  private Tweet stored(Tweet tweet) {
    return await(objects.get(TWEET, tweet.id));
  }

  @Test
  void referenceIsStoredInAColumnCalledAfterItsField() {
    User charlie = charlie();
    tweet(charlie);
    assertEquals("user_id", TWEET.user.column().name());
    List<Tweet> found =
        await(
            objects.execute(TWEET.raw("SELECT id, user_id, content FROM tweet WHERE user_id > 0")));
    assertEquals(charlie.id, found.get(0).user.<Long>id());
  }

  @Test
  void loadedRowHoldsTheKeyAndNoObject() {
    User charlie = charlie();
    Tweet found = stored(tweet(charlie));
    try (QueryCounter counter = counter()) {
      assertFalse(found.user.isLoaded());
      assertEquals(charlie.id, found.user.<Long>id());
      assertNull(found.user.orNull());
      NotLoadedException error = assertThrows(NotLoadedException.class, () -> found.user.get());
      assertEquals(ErrorCode.NOT_LOADED, error.code());
      counter.assertCount(0);
    }
  }

  @Test
  void otherEndIsNotLoadedAndSaysSo() {
    User charlie = charlie();
    tweet(charlie);
    User found = await(objects.get(USER, charlie.id));
    assertFalse(found.tweets.isLoaded());
    NotLoadedException error = assertThrows(NotLoadedException.class, () -> found.tweets.list());
    assertEquals(ErrorCode.NOT_LOADED, error.code());
  }

  @Test
  void createdRowKeepsTheObjectItWasGiven() {
    User charlie = charlie();
    assertSame(charlie, tweet(charlie).user.get());
    Tweet second = await(objects.create(TWEET, TWEET.user.to(charlie), TWEET.content.to("again")));
    assertSame(charlie, second.user.get());
  }

  @Test
  void referenceMayBeGivenAsObjectAsReferenceAndAsKey() {
    User charlie = charlie();
    Tweet byObject = await(objects.create(TWEET, TWEET.user.to(charlie), TWEET.content.to("1")));
    Tweet byRef =
        await(objects.create(TWEET, TWEET.user.to(Ref.id(charlie.id)), TWEET.content.to("2")));
    Tweet byKey = await(objects.create(TWEET, TWEET.user.to(charlie.id), TWEET.content.to("3")));
    for (Tweet each : List.of(byObject, byRef, byKey)) {
      assertEquals(charlie.id, stored(each).user.<Long>id());
    }
  }

  @Test
  void conditionTakesObjectReferenceAndKey() {
    User charlie = charlie();
    Tweet tweet = tweet(charlie);
    tweet(await(objects.create(new User("lucy"))));
    assertEquals(tweet.id, await(objects.get(TWEET, TWEET.user.eq(charlie))).id);
    assertEquals(tweet.id, await(objects.get(TWEET, TWEET.user.eq(Ref.of(charlie)))).id);
    assertEquals(tweet.id, await(objects.get(TWEET, TWEET.user.eq(charlie.id))).id);
  }

  @Test
  void objectThatIsSavedLaterLendsItsKey() {
    User charlie = new User("charlie");
    Tweet tweet = new Tweet(charlie, "hello");
    assertNull(tweet.user.id());
    await(objects.save(charlie));
    try (QueryCounter counter = counter()) {
      await(objects.save(tweet));
      counter.assertCount(1);
    }
    assertEquals(charlie.id, stored(tweet).user.<Long>id());
  }

  @Test
  void referenceToAnUnsavedObjectIsRefused() {
    IntegrityException error =
        failure(IntegrityException.class, objects.create(new Tweet(new User("charlie"), "hello")));
    assertEquals(ErrorCode.NOT_NULL_VIOLATION, error.code());
  }

  @Test
  void assignedKeyReplacesTheObject() {
    User charlie = charlie();
    User lucy = await(objects.create(new User("lucy")));
    Tweet tweet = tweet(charlie);
    tweet.user = Ref.id(lucy.id);
    assertFalse(tweet.user.isLoaded());
    await(objects.update(tweet, TWEET.user));
    assertEquals(lucy.id, stored(tweet).user.<Long>id());
  }

  @Test
  void sameKeyKeepsTheObjectAnotherOneDropsItAndNullClears() {
    User charlie = charlie();
    Ref<User> loaded = Ref.of(charlie);
    assertSame(loaded, loaded.withId(charlie.id));
    assertFalse(loaded.withId(charlie.id + 1).isLoaded());
    assertEquals(charlie.id + 1, loaded.withId(charlie.id + 1).<Long>id());
    assertNull(loaded.withId(null));
  }

  @Test
  void referencesByKeyAndByObjectAreEqual() {
    User charlie = charlie();
    assertEquals(Ref.of(charlie), Ref.<User>id(charlie.id));
    assertEquals(Ref.of(charlie).hashCode(), Ref.<User>id(charlie.id).hashCode());
  }

  @Test
  void nullClearsTheReference() {
    User charlie = charlie();
    User lucy = await(objects.create(new User("lucy")));
    Note note =
        await(
            objects.create(
                NOTE, NOTE.author.to(charlie), NOTE.reviewer.to(lucy), NOTE.title.to("reviewed")));
    assertNotNull(await(objects.get(NOTE, note.id())).reviewer());
    await(objects.execute(NOTE.update(NOTE.reviewer.to((User) null)).all()));
    assertNull(await(objects.get(NOTE, note.id())).reviewer());
    assertEquals(note.id(), await(objects.get(NOTE, NOTE.reviewer.isNull())).id());
  }

  // What the database does, and nobody else.

  @Test
  void deleteTakesRowsAlongThatCascade() {
    User charlie = charlie();
    tweet(charlie);
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(objects.delete(charlie)));
      counter.assertCount(1);
    }
    assertEquals(0, await(objects.count(TWEET)));
  }

  @Test
  void deleteOfARowThatIsReferredToIsRefused() {
    User charlie = charlie();
    await(objects.create(new Note(charlie, "keeps charlie")));
    IntegrityException error = failure(IntegrityException.class, objects.delete(charlie));
    assertEquals(ErrorCode.FOREIGN_KEY_VIOLATION, error.code());
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void deleteClearsReferencesThatAreSetNull() {
    User charlie = charlie();
    User lucy = await(objects.create(new User("lucy")));
    Note note =
        await(
            objects.create(
                NOTE, NOTE.author.to(charlie), NOTE.reviewer.to(lucy), NOTE.title.to("x")));
    assertEquals(1, await(objects.delete(lucy)));
    assertNull(await(objects.get(NOTE, note.id())).reviewer());
  }

  @Test
  void referenceToNoRowIsRefused() {
    IntegrityException error =
        failure(
            IntegrityException.class,
            objects.create(TWEET, TWEET.user.to(4711L), TWEET.content.to("to nobody")));
    assertEquals(ErrorCode.FOREIGN_KEY_VIOLATION, error.code());
    assertTrue(error.getMessage().length() > 20, error::getMessage);
  }
}
