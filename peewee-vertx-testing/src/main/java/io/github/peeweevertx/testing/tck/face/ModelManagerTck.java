package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.ModelManager;
import io.github.peeweevertx.manager.ModelQuery;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One model through its manager: the verbs of peewee-async's {@code AioModel}. */
public abstract class ModelManagerTck extends Tck {
  private ModelManager<User, Long> users;
  private ModelManager<Tweet, Long> tweets;

  /** For subclasses. */
  protected ModelManagerTck() {
    super(USER, TWEET);
  }

  @BeforeEach
  final void faces() {
    users = objects.of(USER);
    tweets = objects.of(TWEET);
  }

  private User created(String name) {
    return await(users.create(USER.username.to(name)));
  }

  @Test
  void createTakesValuesAndObjects() {
    User charlie = created("charlie");
    User lucy = await(users.create(new User("lucy")));
    assertEquals(Set.of(charlie, lucy), Set.copyOf(await(users.select().execute())));
    failure(IntegrityException.class, users.create());
  }

  @Test
  void getTakesKeysAndConditions() {
    User charlie = created("charlie");
    assertEquals(charlie, await(users.get(charlie.id)));
    assertEquals(charlie, await(users.byId(charlie.id)));
    assertEquals(charlie, await(users.get(USER.username.eq("charlie"))));
    assertEquals(charlie, await(users.get(USER.username.eq("charlie"), USER.active.eq(true))));
    assertEquals(
        User.class, failure(DoesNotExistException.class, users.get(charlie.id + 1)).model());
    failure(DoesNotExistException.class, users.get(USER.username.eq("lucy")));
  }

  @Test
  void findIsEmptyWhereNothingIs() {
    User charlie = created("charlie");
    assertEquals(Optional.of(charlie), await(users.find(charlie.id)));
    assertEquals(Optional.of(charlie), await(users.find(USER.username.eq("charlie"))));
    assertEquals(
        Optional.empty(), await(users.find(USER.username.eq("charlie"), USER.logins.eq(1))));
  }

  @Test
  void getOrCreateAndCreateOrGet() {
    var lookup = List.of(USER.username.to("charlie"));
    assertTrue(await(users.getOrCreate(lookup, USER.logins.to(3))).created());
    assertEquals(3, await(users.getOrCreate(lookup)).value().logins);
    assertFalse(await(users.createOrGet(USER.username.to("charlie"))).created());
  }

  @Test
  void saveWritesANewRowThenUpdatesIt() {
    User charlie = new User("charlie");
    assertEquals(1, await(users.save(charlie)));
    charlie.username = "chuck";
    charlie.logins = 5;
    assertEquals(1, await(users.save(charlie, USER.logins)));
    assertEquals(Set.of(USER.username), users.dirty(charlie));
    assertEquals("charlie", await(users.get(charlie.id)).username);
    assertEquals(1, await(users.update(charlie)));
    assertEquals("chuck", await(users.get(charlie.id)).username);
  }

  @Test
  void refreshReadsTheRowAgain() {
    User charlie = created("charlie");
    charlie.username = "chuck";
    assertSame(charlie, await(users.refresh(charlie)));
    assertEquals("charlie", charlie.username);
  }

  @Test
  void deleteTakesObjectsAlsoWithWhatRefersToThem() {
    User charlie = created("charlie");
    await(tweets.create(new Tweet(charlie, "hello")));
    assertEquals(1, on(vertx, () -> users.delete(charlie, DeleteOptions.recursive().among(TWEET))));
    assertEquals(0, await(tweets.count()));
    assertEquals(1, await(users.delete(created("lucy"))));
    assertEquals(0, await(users.count()));
  }

  @Test
  void rowsAreWrittenByKeyWithoutAnObject() {
    User charlie = created("charlie");
    assertEquals(1, await(users.setById(charlie.id, USER.logins.to(4))));
    assertEquals(4, await(users.get(charlie.id)).logins);
    assertEquals(1, await(users.deleteById(charlie.id)));
    assertEquals(0, await(users.deleteById(charlie.id)));
  }

  @Test
  void queriesKnowTheirManager() {
    created("lucy");
    created("charlie");
    created("huey");
    ModelQuery<User> query = users.select().where(USER.username.ne("huey"));
    ModelQuery<User> ordered = query.orderBy(USER.username);
    assertEquals(List.of("charlie", "lucy"), names(await(ordered.execute())));
    assertEquals("charlie", await(ordered.get()).username);
    assertEquals("charlie", await(ordered.first()).orElseThrow().username);
    assertEquals(List.of("charlie", "lucy"), names(await(ordered.first(5))));
    assertEquals("charlie", await(ordered.peek()).orElseThrow().username);
    assertEquals(List.of("charlie"), names(await(ordered.peek(1))));
    assertEquals(List.of("lucy"), names(await(ordered.limit(1).offset(1).execute())));
    assertEquals(2, await(query.count()));
    assertEquals(2, await(query.limit(1).count(true)));
    assertTrue(await(query.exists()));
    assertEquals(3, await(query.orWhere(USER.username.eq("huey")).count()));
    assertEquals(List.of("lucy"), names(await(ordered.page(2, 1)).items()));
    assertEquals(2L, await(query.as(each -> each.select(Fn.count(USER.id)).scalars()).scalar()));
    assertTrue(query.toString().contains("SELECT"), query::toString);
  }

  private static List<String> names(List<User> users) {
    return users.stream().map(user -> user.username).toList();
  }

  @Test
  void stepsOfAQueryLeaveItAsItIs() {
    created("charlie");
    ModelQuery<User> all = users.select();
    all.where(USER.username.eq("lucy"));
    all.limit(0);
    assertEquals(1, await(all.execute()).size());
  }

  @Test
  void queryThatWasBuiltElsewhereIsTaken() {
    created("charlie");
    assertEquals(
        List.of("charlie"),
        names(await(users.select(USER.select().where(USER.active.eq(true))).execute())));
  }

  @Test
  void singleValues() {
    created("charlie");
    assertEquals("charlie", await(users.scalar(USER.select(USER.username))));
    assertEquals(List.of("charlie"), await(users.scalars(USER.select(USER.username))));
    assertEquals(1, await(users.count()));
    assertTrue(await(users.exists()));
    assertTrue(await(users.exists(USER.username.eq("charlie"))));
    assertFalse(await(users.exists(USER.username.eq("lucy"))));
  }

  @Test
  void statementsWithoutObjects() {
    long key = await(users.insert(USER.username.to("charlie")).execute());
    assertEquals(
        1,
        await(users.update(USER.logins.to(USER.logins.plus(2))).where(USER.id.eq(key)).execute()));
    assertEquals(2, await(users.get(key)).logins);
    assertEquals(1, await(users.update(USER.logins.to(7)).all().execute()));
    assertEquals(
        0, await(users.update(USER.logins.to(8)).as(u -> u.where(USER.id.eq(-1L))).execute()));
    assertEquals(0, await(users.delete().where(USER.logins.eq(8)).execute()));
    assertEquals(1, await(users.delete().as(d -> d.where(USER.logins.eq(7))).execute()));
    assertEquals(0, await(users.delete().all().execute()));
  }

  @Test
  void insertTakesAllStepsOfAnInsert() {
    created("charlie");
    await(users.insert(USER.username.to("charlie")).as(Insert::onConflictDoNothing).execute());
    assertEquals(1, await(users.count()));
  }

  @Test
  void statementWithoutAConditionIsRefused() {
    created("charlie");
    ProgrammingException error = failure(ProgrammingException.class, users.delete().execute());
    assertEquals(ErrorCode.INVALID_QUERY, error.code());
    assertEquals(1, await(users.count()));
  }

  @Test
  void relationsAreLoaded() {
    User charlie = created("charlie");
    Tweet tweet = await(tweets.create(new Tweet(charlie, "hello")));
    tweet.user = Ref.id(charlie.id);
    assertEquals("charlie", await(tweets.fetch(tweet, TWEET.user)).user.get().username);
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(users.prefetch(TWEET)).get(0).tweets.list().size());
      assertEquals(0, await(users.select().where(USER.username.eq("lucy")).prefetch(TWEET)).size());
      counter.assertCount(4);
    }
  }

  @Test
  void manyObjectsAtOnce() {
    List<User> made = await(users.bulkCreate(List.of(new User("charlie"), new User("lucy"))));
    assertEquals(2, made.size());
    List<User> all = await(users.select().execute());
    all.forEach(user -> user.logins = 9);
    assertEquals(2, await(users.bulkUpdate(all, List.of(USER.logins))));
  }

  @Test
  void tableIsMadeAndDropped() {
    await(tweets.dropTable());
    assertFalse(await(tweets.tableExists()));
    await(tweets.createTable());
    assertTrue(await(tweets.tableExists()));
    await(tweets.truncate());
    await(tweets.createTable());
    assertEquals(0, await(tweets.count()));
    failure(ProgrammingException.class, tweets.createTable(CreateOptions.unsafe()));
    await(tweets.dropTable(DropOptions.unsafe()));
    failure(ProgrammingException.class, tweets.count());
    await(tweets.createTable());
  }

  @Test
  void faceJoinsTheTransactionOfItsContextAndGoesWithTheManagerOfATransaction() {
    on(
        vertx,
        () ->
            objects
                .atomic(
                    tx ->
                        users
                            .create(USER.username.to("charlie"))
                            .compose(ambient -> users.with(tx).create(USER.username.to("lucy")))
                            .compose(bound -> tx.rollback()))
                .map(undone -> 0));
    assertEquals(0, await(users.count()));
    assertSame(objects, users.manager());
    assertSame(USER, users.table());
    assertTrue(users.toString().startsWith("User on "), users::toString);
  }
}
