package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.PeeweeAsync;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.signal.DeleteReceiver;
import io.github.peeweevertx.signal.Registration;
import io.github.peeweevertx.signal.SaveReceiver;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Note;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers hear of the objects that are saved and deleted, in the transaction of the write. */
public abstract class SignalsTck extends Tck {
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<Registration> registered = new ArrayList<>();

  /** For subclasses. */
  protected SignalsTck() {
    super(USER, TWEET, NOTE);
  }

  @AfterEach
  final void unregister() {
    registered.forEach(Registration::unregister);
    registered.clear();
    heard.clear();
  }

  private Future<Void> hear(String what) {
    heard.add(what);
    return Future.succeededFuture();
  }

  private void listenToUsers() {
    registered.add(
        objects
            .signals()
            .beforeSave(USER, (user, created) -> hear("before " + user.username + " " + created)));
    registered.add(
        objects
            .signals()
            .afterSave(USER, (user, created) -> hear("after " + user.username + " " + created)));
    registered.add(
        objects.signals().beforeDelete(USER, user -> hear("before delete " + user.username)));
    registered.add(
        objects.signals().afterDelete(USER, user -> hear("after delete " + user.username)));
  }

  private void assertHeard(String... expected) {
    assertEquals(List.of(expected), List.copyOf(heard));
    heard.clear();
  }

  @Test
  void saveIsHeardBeforeAndAfterAndTellsWhetherTheRowIsNew() {
    listenToUsers();
    User charlie = new User("charlie");
    await(objects.save(charlie));
    assertHeard("before charlie true", "after charlie true");
    assertNotNull(charlie.id);
    charlie.username = "chuck";
    assertEquals(1, await(objects.save(charlie)));
    assertHeard("before chuck false", "after chuck false");
  }

  @Test
  void everyCallThatWritesOneObjectIsHeard() {
    listenToUsers();
    User charlie = await(objects.create(USER, USER.username.to("charlie")));
    assertHeard("before charlie true", "after charlie true");
    await(objects.create(USER, USER.username.to("lucy"), USER.logins.to(Value.of(2).times(3))));
    assertHeard("before lucy true", "after lucy true");
    await(objects.update(charlie, USER.logins));
    assertHeard("before charlie false", "after charlie false");
    await(objects.getOrCreate(USER, List.of(USER.username.to("charlie"))));
    assertHeard();
    await(objects.getOrCreate(USER, List.of(USER.username.to("huey"))));
    assertHeard("before huey true", "after huey true");
    await(objects.createOrGet(USER, USER.username.to("mickey")));
    assertHeard("before mickey true", "after mickey true");
    await(PeeweeAsync.updateObject(database, charlie));
    assertHeard("before charlie false", "after charlie false");
  }

  @Test
  void deleteIsHeardBeforeAndAfter() {
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "hello")));
    User lucy = await(objects.create(new User("lucy")));
    listenToUsers();
    assertEquals(1, await(objects.delete(lucy)));
    assertHeard("before delete lucy", "after delete lucy");
    assertEquals(1, await(objects.delete(charlie, DeleteOptions.recursive().among(TWEET))));
    assertHeard("before delete charlie", "after delete charlie");
    assertEquals(0, await(objects.count(TWEET)));
  }

  @Test
  void bulkCallsQueriesAndCallsByKeyAreNotHeard() {
    listenToUsers();
    List<User> users = List.of(new User("charlie"), new User("lucy"));
    await(objects.bulkCreate(USER, users));
    List<User> found = await(objects.execute(USER.select()));
    await(objects.bulkUpdate(found, List.of(USER.logins)));
    long key = await(objects.execute(USER.insert(USER.username.to("huey"))));
    await(objects.execute(USER.update(USER.logins.to(3)).all()));
    await(objects.setById(USER, key, USER.logins.to(4)));
    await(objects.deleteById(USER, key));
    await(objects.execute(USER.delete().all()));
    assertHeard();
  }

  @Test
  void receiverBeforeMayChangeTheObject() {
    registered.add(
        objects
            .signals()
            .beforeSave(
                USER,
                (user, created) -> {
                  user.username = user.username.toLowerCase(java.util.Locale.ROOT);
                  return Future.succeededFuture();
                }));
    User charlie = await(objects.create(new User("CHARLIE")));
    assertEquals("charlie", await(objects.get(USER, charlie.id)).username);
  }

  @Test
  void receiverIsHeardInTheTransactionOfTheWrite() {
    registered.add(
        objects
            .signals()
            .afterSave(
                USER,
                (user, created) -> {
                  assertTrue(objects.transactionId().isPresent());
                  return objects.create(new Tweet(user, "I am new"));
                }));
    try (QueryCounter counter = counter()) {
      await(objects.create(new User("charlie")));
      assertEquals(4, counter.count(), () -> counter.statements().toString());
      assertTrue(counter.statements().get(0).startsWith("BEGIN"));
      assertTrue(counter.statements().get(3).startsWith("COMMIT"));
    }
    assertEquals(1, await(objects.count(TWEET)));
  }

  @Test
  void writeAndReceiverJoinTheTransactionThatIsOpen() {
    registered.add(
        objects
            .signals()
            .afterSave(USER, (user, created) -> objects.create(new Tweet(user, "I am new"))));
    on(
        vertx,
        () ->
            objects.atomic(
                tx ->
                    tx.create(new User("charlie"))
                        .compose(created -> tx.count(TWEET))
                        .compose(
                            tweets -> {
                              assertEquals(1, tweets);
                              return tx.rollback();
                            })));
    assertEquals(0, await(objects.count(USER)));
    assertEquals(0, await(objects.count(TWEET)));
  }

  @Test
  void failureBeforeAbortsTheWrite() {
    IllegalStateException mine = new IllegalStateException("mine");
    registered.add(
        objects.signals().beforeSave(USER, (user, created) -> Future.failedFuture(mine)));
    registered.add(
        objects
            .signals()
            .beforeDelete(
                USER,
                user -> {
                  throw mine;
                }));
    User charlie = new User("charlie");
    assertSame(mine, failure(IllegalStateException.class, objects.create(charlie)));
    assertNull(charlie.id);
    assertEquals(0, await(objects.count(USER)));
    long key = await(objects.execute(USER.insert(USER.username.to("lucy"))));
    User lucy = await(objects.get(USER, key));
    assertSame(mine, failure(IllegalStateException.class, objects.delete(lucy)));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void failureAfterUndoesTheWriteAndTheKeyOfTheObject() {
    registered.add(
        objects
            .signals()
            .afterSave(
                USER,
                (user, created) ->
                    Future.failedFuture(new IllegalStateException("key " + (user.id != null)))));
    User charlie = new User("charlie");
    IllegalStateException error = failure(IllegalStateException.class, objects.create(charlie));
    assertEquals("key true", error.getMessage());
    assertNull(charlie.id);
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void refusedWriteIsNotHeardAfterwards() {
    await(objects.create(new User("charlie")));
    listenToUsers();
    failure(IntegrityException.class, objects.create(new User("charlie")));
    assertHeard("before charlie true");
  }

  @Test
  void receiversAreCalledInTurnAndWaitedFor() {
    for (int i = 0; i < 3; i++) {
      String name = "receiver " + i;
      registered.add(
          objects
              .signals()
              .beforeSave(
                  USER, (user, created) -> objects.count(USER).compose(count -> hear(name))));
    }
    await(objects.create(new User("charlie")));
    assertHeard("receiver 0", "receiver 1", "receiver 2");
  }

  @Test
  void receiverOfOtherModelsHearsNothing() {
    registered.add(
        objects.signals().beforeSave(TWEET, (tweet, created) -> hear("tweet " + tweet.content)));
    User charlie = await(objects.create(new User("charlie")));
    assertHeard();
    await(objects.create(new Tweet(charlie, "hello")));
    assertHeard("tweet hello");
  }

  @Test
  void receiverHearsOfSubclassesToo() {
    registered.add(
        objects
            .signals()
            .beforeSave(Object.class, (any, created) -> hear(any.getClass().getSimpleName())));
    User charlie = await(objects.create(new User("charlie") {}));
    await(objects.create(new Tweet(charlie, "hello")));
    assertHeard("", "Tweet");
  }

  @Test
  void receiverOfRecordsHearsOfTheNewOne() {
    User charlie = await(objects.create(new User("charlie")));
    registered.add(
        objects
            .signals()
            .afterSave(Note.class, (note, created) -> hear("key " + (note.id() != null))));
    await(objects.create(new Note(charlie, "title")));
    assertHeard("key true");
  }

  @Test
  void registrationEndsOnce() {
    Registration registration = objects.signals().beforeSave(USER, (user, created) -> hear("mine"));
    listenToUsers();
    registration.unregister();
    registration.unregister();
    await(objects.create(new User("charlie")));
    assertHeard("before charlie true", "after charlie true");
  }

  @Test
  void receiverIsRegisteredOnceForAClass() {
    SaveReceiver<Object> receiver = (any, created) -> hear("saved");
    registered.add(objects.signals().beforeSave(User.class, receiver));
    ProgrammingException error =
        assertThrows(
            ProgrammingException.class, () -> objects.signals().beforeSave(USER, receiver));
    assertTrue(error.getMessage().contains("User"), error::getMessage);
    registered.add(objects.signals().beforeSave(Tweet.class, receiver));
    registered.add(objects.signals().afterSave(User.class, receiver));
    await(objects.create(new User("charlie")));
    assertHeard("saved", "saved");
    registered.get(0).unregister();
    registered.add(objects.signals().beforeSave(User.class, receiver));
  }

  @Test
  void receiverThatGivesNoFutureAbortsTheWrite() {
    DeleteReceiver<User> nothing = user -> null;
    registered.add(objects.signals().beforeDelete(USER, nothing));
    User charlie = await(objects.create(new User("charlie")));
    PeeweeException error = failure(PeeweeException.class, objects.delete(charlie));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void coalescedCreateIsHeard() {
    listenToUsers();
    await(objects.coalesced().create(new User("charlie")));
    assertHeard("before charlie true", "after charlie true");
  }

  @Test
  void nothingIsSpentWhereNobodyListens() {
    try (QueryCounter counter = counter()) {
      User charlie = await(objects.create(new User("charlie")));
      await(objects.update(charlie));
      await(objects.delete(charlie));
      counter.assertCount(3);
    }
  }

  @Test
  void otherDatabasesHaveReceiversOfTheirOwn() {
    listenToUsers();
    Manager other = Manager.create(open(url()));
    await(other.create(new User("charlie")));
    assertHeard();
  }

  @Test
  void blockingCallsAreHeardToo() {
    listenToUsers();
    objects.allowSync(sync -> sync.create(new User("charlie")));
    assertHeard("before charlie true", "after charlie true");
  }
}
