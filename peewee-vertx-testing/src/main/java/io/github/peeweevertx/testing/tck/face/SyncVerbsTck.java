package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.SyncManager;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.sync.SyncPolicy;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs of a manager in blocking form: the same results, and the same exceptions. */
public abstract class SyncVerbsTck extends Tck {
  private SyncManager sync;
  private User charlie;

  /** For subclasses. */
  protected SyncVerbsTck() {
    super(USER, TWEET);
  }

  @BeforeEach
  final void allow() {
    database.sync().setPolicy(SyncPolicy.ALLOW);
    sync = objects.sync();
    charlie = sync.create(USER, USER.username.to("charlie"), USER.logins.to(3));
  }

  @AfterEach
  final void forbidAgain() {
    database.sync().setPolicy(SyncPolicy.FORBID);
  }

  @Test
  void readsOfObjects() {
    assertEquals(charlie, sync.get(USER, charlie.id));
    assertEquals(charlie, sync.byId(USER, charlie.id));
    assertEquals(charlie, sync.get(USER, USER.username.eq("charlie")));
    assertEquals(charlie, sync.get(USER, USER.username.eq("charlie"), USER.logins.eq(3)));
    assertEquals(charlie, sync.get(USER.select(), USER.logins.eq(3)));
    assertEquals(Optional.of(charlie), sync.find(USER, charlie.id));
    assertEquals(Optional.empty(), sync.find(USER, USER.username.eq("lucy")));
    assertEquals(Optional.empty(), sync.find(USER, USER.active.eq(true), USER.logins.eq(4)));
    assertEquals(Optional.of(charlie), sync.find(USER.select(), USER.logins.eq(3)));
  }

  @Test
  void readsOfQueries() {
    sync.create(new User("lucy"));
    assertEquals(2, sync.execute(USER.select()).size());
    assertEquals(2, sync.count(USER));
    assertEquals(1, sync.count(USER.select().limit(1)));
    assertEquals(2, sync.count(USER.select().limit(1), true));
    assertTrue(sync.exists(USER.select().where(USER.username.eq("lucy"))));
    assertEquals(3, sync.scalar(USER.select(USER.logins).orderBy(USER.logins.desc())));
    assertEquals(charlie, sync.scalar(USER.select().orderBy(USER.id)));
    assertEquals(
        List.of("charlie", "lucy"), sync.scalars(USER.select(USER.username).orderBy(USER.id)));
    assertEquals(Optional.of(charlie), sync.first(USER.select().orderBy(USER.id)));
    assertEquals(List.of(charlie), sync.first(USER.select().orderBy(USER.id), 1));
    assertEquals(Optional.of(charlie), sync.peek(USER.select().orderBy(USER.id)));
    assertEquals(List.of(charlie), sync.peek(USER.select().orderBy(USER.id), 1));
    assertEquals(2, sync.page(USER.select().orderBy(USER.id), 2, 1).pages());
  }

  @Test
  void writesOfObjects() {
    charlie.logins = 4;
    assertEquals(1, sync.update(charlie));
    charlie.logins = 5;
    assertEquals(1, sync.update(charlie, USER.logins));
    charlie.logins = 6;
    assertEquals(1, sync.save(charlie));
    assertEquals(6, sync.refresh(charlie).logins);
    User lucy = new User("lucy");
    assertEquals(1, sync.save(lucy));
    assertEquals(1, sync.delete(lucy));
    User given = new User("given");
    given.id = charlie.id + 1000;
    assertEquals(charlie.id + 1000, sync.insert(given).id);
    assertTrue(sync.getOrCreate(USER, List.of(USER.username.to("huey"))).created());
    assertFalse(sync.createOrGet(USER, USER.username.to("huey")).created());
  }

  @Test
  void writesByKey() {
    assertEquals(1, sync.setById(USER, charlie.id, USER.logins.to(9)));
    assertEquals(9, sync.refresh(charlie).logins);
    assertEquals(1, sync.deleteById(USER, charlie.id));
    assertEquals(0, sync.count(USER));
  }

  @Test
  void writesOfQueries() {
    long key = sync.execute(USER.insert(USER.username.to("lucy")));
    assertEquals("lucy", sync.get(USER, key).username);
    assertEquals(1, sync.execute(USER.delete().where(USER.id.eq(key))));
  }

  @Test
  void relations() {
    Tweet tweet = sync.create(new Tweet(charlie, "hello"));
    tweet.user = Ref.id(charlie.id);
    assertEquals("charlie", sync.fetch(tweet, TWEET.user).user.get().username);
    assertEquals(1, sync.prefetch(USER.select(), TWEET).get(0).tweets.list().size());
    assertEquals(
        1,
        sync.prefetch(PrefetchOptions.DEFAULT, USER.select(), TWEET).get(0).tweets.list().size());
    assertEquals(1, sync.delete(charlie, DeleteOptions.recursive().among(TWEET)));
    assertEquals(0, sync.count(TWEET));
  }

  @Test
  void manyObjectsAtOnce() {
    sync.bulkCreate(USER, List.of(new User("lucy"), new User("huey")));
    List<User> users = sync.execute(USER.select());
    users.forEach(user -> user.logins = 8);
    assertEquals(3, sync.bulkUpdate(users, List.of(USER.logins)));
    assertEquals(3, sync.count(USER.select().where(USER.logins.eq(8))));
  }

  @Test
  void tables() {
    assertSame(sync, sync.dropTables(TWEET));
    assertSame(sync, sync.createTables(TWEET).createTables(TWEET));
    assertEquals(0, sync.count(TWEET));
    assertThrows(RuntimeException.class, () -> sync.createTables(CreateOptions.unsafe(), TWEET));
    sync.dropTables(DropOptions.unsafe(), TWEET).createTables(TWEET);
  }

  @Test
  void callsThatHaveNoVerbHere() {
    assertEquals(5, sync.<Integer>call(any -> any.count(USER).map(count -> 4 + count.intValue())));
  }

  @Test
  void failuresAreThoseOfTheManager() {
    DoesNotExistException missing =
        assertThrows(DoesNotExistException.class, () -> sync.get(USER, 0L));
    assertEquals(User.class, missing.model());
    assertEquals(1, missing.getSuppressed().length);
    assertTrue(
        List.of(missing.getSuppressed()[0].getStackTrace()).stream()
            .anyMatch(frame -> frame.getMethodName().contains("failuresAreThoseOfTheManager")));
    assertThrows(IntegrityException.class, () -> sync.create(new User("charlie")));
    assertThrows(
        IllegalStateException.class,
        () ->
            sync.call(
                any -> {
                  throw new IllegalStateException("mine");
                }));
  }

  @Test
  void blockIsCommittedWhenItReturns() {
    long inside =
        sync.atomic(
            tx -> {
              tx.create(new User("lucy"));
              assertEquals(1, await(objects.count(USER)));
              return tx.count(USER);
            });
    assertEquals(2, inside);
    assertEquals(2, sync.count(USER));
  }

  @Test
  void blockIsUndoneWhenItThrowsAndItsExceptionComesOut() {
    IllegalStateException mine = new IllegalStateException("mine");
    assertSame(
        mine,
        assertThrows(
            IllegalStateException.class,
            () ->
                sync.atomic(
                    tx -> {
                      tx.create(new User("lucy"));
                      throw mine;
                    })));
    assertEquals(1, sync.count(USER));
  }

  @Test
  void nestedBlockIsASavepoint() {
    sync.atomic(
        tx -> {
          assertThrows(
              IntegrityException.class,
              () -> tx.atomic(inner -> inner.create(new User("charlie"))));
          return tx.create(new User("lucy"));
        });
    assertEquals(2, sync.count(USER));
  }

  @Test
  void managerOfABlockIsClosedWithIt() {
    SyncManager kept = sync.atomic(tx -> tx);
    assertThrows(TransactionException.class, () -> kept.count(USER));
  }

  @Test
  void blockThatCannotBeOpenedFailsAtOnce() {
    Database nowhere = open(url().port(1));
    nowhere.sync().setPolicy(SyncPolicy.ALLOW);
    OperationalException error =
        assertThrows(
            OperationalException.class,
            () -> Manager.create(nowhere).sync().atomic(tx -> fail("no block was opened")));
    assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
  }
}
