package io.github.peeweevertx.testing.tck.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.service.Batch;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manager's verbs, asked over the event bus. */
public abstract class QueryServiceTck extends ServiceTck {
  private QueryServiceProxy proxy;

  /** For subclasses. */
  protected QueryServiceTck() {}

  @BeforeEach
  final void start() {
    proxy = serving(OPEN.allowOperation("greet"));
  }

  private User charlie() {
    return await(proxy.create(USER, USER.username.to("charlie"), USER.email.to("c@example.org")));
  }

  @Test
  final void createdObjectsHaveTheirKeyAndTheDefaultsOfTheService() {
    User charlie = charlie();

    assertNotNull(charlie.id);
    assertTrue(charlie.active);
    assertEquals("c@example.org", await(objects.get(USER, charlie.id)).email);
  }

  @Test
  final void objectsAreCreatedUpdatedAndDeleted() {
    User huey = new User("huey");
    huey.logins = 3;
    assertSame(huey, await(proxy.create(huey)));
    huey.logins = 4;
    huey.active = false;

    assertEquals(1, await(proxy.update(huey, USER.logins)));
    User stored = await(objects.get(USER, huey.id));
    assertEquals(4, stored.logins);
    assertTrue(stored.active);
    assertEquals(1, await(proxy.delete(huey)));
    assertEquals(0L, await(objects.count(USER)));
  }

  @Test
  final void getGivesTheObjectOrTheExceptionOfTheManager() {
    User charlie = charlie();

    assertEquals("charlie", await(proxy.get(USER, charlie.id)).username);
    assertEquals(charlie.id, await(proxy.get(USER, USER.username.eq("charlie"))).id);
    DoesNotExistException missing =
        failure(DoesNotExistException.class, proxy.get(USER, USER.username.eq("nobody")));
    assertEquals(User.class, missing.model());
    assertEquals(
        Optional.empty(), await(proxy.find(USER.select().where(USER.username.eq("nobody")))));
  }

  @Test
  final void refusalsOfTheDatabaseComeAsTheyAre() {
    charlie();

    IntegrityException refused =
        failure(IntegrityException.class, proxy.create(USER, USER.username.to("charlie")));
    assertEquals(ErrorCode.UNIQUE_VIOLATION, refused.code());
    assertFalse(refused.getMessage().contains("charlie"), refused.getMessage());
  }

  @Test
  final void queriesAreListedCountedAndAskedForBeing() {
    User charlie = charlie();
    await(proxy.create(TWEET, TWEET.user.to(charlie.id), TWEET.content.to("hello")));
    var joined = TWEET.select(TWEET.content, USER.username).join(USER).where(USER.active.eq(true));

    var row = await(proxy.execute(joined.asLists())).get(0);
    assertEquals(await(objects.execute(joined.asLists())).get(0), row);
    assertEquals(1L, await(proxy.count(USER.select())));
    assertTrue(await(proxy.exists(TWEET.select().where(TWEET.user.eq(charlie.id)))));
    assertFalse(await(proxy.exists(USER.select().where(USER.active.eq(false)))));
    assertEquals(List.of(1L), await(proxy.execute(USER.select(Fn.count(USER.id)).scalars())));
  }

  @Test
  final void getOrCreateSaysWhichOfBoth() {
    Created<User> first =
        await(proxy.getOrCreate(USER, List.of(USER.username.to("huey")), USER.logins.to(7)));
    Created<User> second =
        await(proxy.getOrCreate(USER, List.of(USER.username.to("huey")), USER.logins.to(9)));

    assertTrue(first.created());
    assertFalse(second.created());
    assertEquals(first.value().id, second.value().id);
    assertEquals(7, second.value().logins);
  }

  @Test
  final void updatesComputeInTheDatabase() {
    User charlie = charlie();

    assertEquals(
        1,
        await(
            proxy.execute(
                USER.update(USER.logins.to(USER.logins.plus(5))).where(USER.id.eq(charlie.id)))));
    assertEquals(5, await(objects.get(USER, charlie.id)).logins);
    assertEquals(1, await(proxy.execute(USER.delete().where(USER.logins.gt(4)))));
  }

  @Test
  final void chunksComeOneAfterTheOther() {
    List<User> users = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      users.add(new User("user" + i));
    }
    await(objects.bulkCreate(USER, users));
    List<Integer> sizes = new ArrayList<>();
    int[] open = {0};

    long all =
        await(
            proxy.chunks(
                USER.select(),
                10,
                chunk -> {
                  assertEquals(1, ++open[0], "the next chunk came before this one was done with");
                  sizes.add(chunk.size());
                  return vertx.timer(1).onComplete(v -> open[0]--).mapEmpty();
                }));

    assertEquals(25L, all);
    assertEquals(List.of(10, 10, 5), sizes);
    assertEquals(
        List.of("user0", "user1"),
        await(proxy.page(USER.select(USER.username).orderBy(USER.id.asc()).scalars(), 1, 2)));
  }

  @Test
  final void treesAreFilledByTheServiceInOneRoundTrip() {
    User charlie = charlie();
    await(objects.create(new Tweet(charlie, "one")));
    await(objects.create(new Tweet(charlie, "two")));

    List<User> users = await(proxy.prefetch(USER.select().orderBy(USER.id.asc()), TWEET.select()));
    List<Tweet> tweets = await(proxy.prefetch(TWEET.select(), USER.select()));

    assertEquals(2, users.get(0).tweets.list().size());
    assertEquals("charlie", tweets.get(0).user.get().username);
  }

  @Test
  final void batchesUseWhatEarlierStepsGave() {
    Batch batch = new Batch();
    Batch.Step<User> user = batch.create(USER, USER.username.to("huey"));
    Batch.Step<Tweet> tweet =
        batch.create(TWEET, TWEET.user.to(user.value(USER.id)), TWEET.content.to("hello"));
    Batch.Step<Integer> changed =
        batch.update(USER.update(USER.logins.to(1)).where(USER.id.eq(user.value(USER.id))));

    Batch.Results results = await(proxy.batch(batch));

    assertEquals(results.of(user).id, await(objects.get(TWEET, results.of(tweet).id)).user.id());
    assertEquals(1, results.of(changed));
  }

  @Test
  final void batchesTakeEffectAsAWholeOrNotAtAll() {
    charlie();
    Batch batch = new Batch();
    batch.create(USER, USER.username.to("huey"));
    batch.create(USER, USER.username.to("charlie"));

    refused(ErrorCode.UNIQUE_VIOLATION, proxy.batch(batch));
    assertEquals(1L, await(objects.count(USER)));
  }

  @Test
  final void operationsAreWhatTheOwnerMadeThem() {
    assertEquals(
        "Hello bus, says anonymous",
        await(proxy.call("greet", new JsonObject().put("name", "bus"))));
    refused(ErrorCode.NOT_ALLOWED, proxy.call("drop", new JsonObject()));
  }

  @Test
  final void plainJsonIsAnsweredInPlainJson() {
    charlie();
    JsonObject call =
        new JsonObject()
            .put("version", 1)
            .put("verb", "list")
            .put(
                "query",
                new JsonObject()
                    .put("version", 1)
                    .put("sources", new JsonArray().add(new JsonObject().put("model", "User")))
                    .put(
                        "node",
                        new JsonObject()
                            .put(
                                "select",
                                new JsonObject()
                                    .put(
                                        "from",
                                        new JsonArray().add(new JsonObject().put("source", 0)))
                                    .put(
                                        "columns",
                                        new JsonArray()
                                            .add(
                                                new JsonObject()
                                                    .put("column", "username")
                                                    .put("of", 0))))));

    JsonObject answer =
        await(vertx.eventBus().<JsonObject>request(started(OPEN), call).map(reply -> reply.body()));

    assertEquals(
        new JsonArray().add(new JsonArray().add("charlie")),
        answer.getJsonObject("rows").getJsonArray("rows"));
  }

  @Test
  final void anAddressWithoutAServiceIsNamedAsSuch() {
    QueryServiceProxy nobody = QueryServiceProxy.of(vertx, "nobody", TABLES);

    refused(ErrorCode.NO_SERVICE, nobody.get(USER, 1L));
  }

  @Test
  final void workThatIsLateIsNotBegun() {
    String address = started(OPEN);
    try (QueryCounter counter = counter()) {
      Future<?> late =
          vertx
              .eventBus()
              .request(
                  address,
                  new JsonObject(),
                  new io.vertx.core.eventbus.DeliveryOptions()
                      .addHeader("peewee-deadline", "1000"));

      String words = failure(io.vertx.core.eventbus.ReplyException.class, late).getMessage();
      assertTrue(words.startsWith(ErrorCode.DEADLINE_PASSED.code()), words);
      assertEquals(0, counter.count());
    }
  }

  @Test
  final void whatWasAskedIsCountedByModelAndVerb() {
    charlie();
    refused(ErrorCode.DOES_NOT_EXIST, proxy.within(Duration.ofSeconds(20)).get(USER, -1L));

    var calls = last().stats().calls();
    assertEquals(1, calls.get("User.create").answered());
    assertEquals(1, calls.get("User.get").failed());
    assertEquals(0, last().stats().inFlight());
  }
}
