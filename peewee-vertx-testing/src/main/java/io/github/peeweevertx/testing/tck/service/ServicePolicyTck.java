package io.github.peeweevertx.testing.tck.service;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.service.Batch;
import io.github.peeweevertx.service.Grant;
import io.github.peeweevertx.service.Policy;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.service.ServiceLimits;
import io.github.peeweevertx.service.Verb;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is not granted is answered with a code, and never reaches the database. */
public abstract class ServicePolicyTck extends ServiceTck {
  /** For subclasses. */
  protected ServicePolicyTck() {}

  private static final Policy READS_NAMES =
      Policy.of(BY_TOKEN).allow(Grant.on(USER).read(USER.id, USER.username).update(USER.logins));

  private static final Policy OWN_ROWS =
      Policy.of(BY_TOKEN)
          .allow(
              Grant.on(USER)
                  .read(USER.id, USER.username, USER.logins)
                  .create(USER.username)
                  .update(USER.logins)
                  .delete()
                  .stamp(USER.email, caller -> caller.name() + "@example.org")
                  .where(caller -> USER.username.eq(caller.name())))
          .allow(Grant.on(TWEET).read(TWEET.id, TWEET.user, TWEET.content));

  private QueryServiceProxy as(String name, Policy policy) {
    return serving(policy).with(TOKEN, "token-of-" + name);
  }

  /** Refused, and nothing was sent. */
  private void denied(
      ErrorCode code, QueryServiceProxy proxy, Function<QueryServiceProxy, Future<?>> call) {
    try (QueryCounter counter = counter()) {
      refused(code, call.apply(proxy));
      assertEquals(0, counter.count());
    }
  }

  private void notAllowed(QueryServiceProxy proxy, Function<QueryServiceProxy, Future<?>> call) {
    denied(ErrorCode.NOT_ALLOWED, proxy, call);
  }

  @Test
  final void aNewPolicyDeniesEverything() {
    QueryServiceProxy proxy = as("huey", Policy.of(BY_TOKEN));

    notAllowed(proxy, it -> it.get(USER, 1L));
    notAllowed(proxy, it -> it.count(USER.select()));
    notAllowed(proxy, it -> it.create(USER, USER.username.to("x")));
    notAllowed(proxy, it -> it.execute(USER.delete().where(USER.id.eq(1L))));
    notAllowed(proxy, it -> it.prefetch(USER.select(), TWEET.select()));
  }

  @Test
  final void aCallerWhoIsNotKnownGetsNothing() {
    denied(ErrorCode.NOT_AUTHENTICATED, serving(OWN_ROWS), it -> it.count(USER.select()));
    denied(
        ErrorCode.NOT_AUTHENTICATED,
        serving(OWN_ROWS).with("user", "root"),
        it -> it.count(USER.select()));
  }

  @Test
  final void fieldsThatAreNotGrantedAreNeitherSelectedNorCompared() {
    QueryServiceProxy proxy = as("huey", READS_NAMES);

    assertEquals(List.of(), await(proxy.execute(USER.select(USER.id, USER.username))));
    notAllowed(proxy, it -> it.get(USER, 1L));
    notAllowed(proxy, it -> it.execute(USER.select(USER.email)));
    notAllowed(proxy, it -> it.execute(USER.select(USER.id).where(USER.email.isNull())));
    notAllowed(proxy, it -> it.execute(USER.select(USER.id).orderBy(USER.email.asc())));
    notAllowed(proxy, it -> it.execute(USER.select(Fn.max(USER.email))));
    notAllowed(proxy, it -> it.execute(USER.update(USER.active.to(false)).where(USER.id.eq(1L))));
    notAllowed(
        proxy,
        it -> it.execute(USER.update(USER.logins.to(USER.logins.plus(1))).where(USER.id.eq(1L))));
  }

  @Test
  final void namesOfAliasesDoNotReachOtherFields() {
    QueryServiceProxy proxy = as("huey", READS_NAMES);
    var disguised = USER.username.as("email");

    assertEquals(
        List.of(), await(proxy.execute(USER.select(USER.id).where(disguised.isNull()).scalars())));
  }

  @Test
  final void rawTextAndForeignFunctionsAreRefusedOnTheShortWayToo() {
    QueryServiceProxy proxy = as("huey", READS_NAMES);

    notAllowed(proxy, it -> it.execute(USER.select(USER.id).where(Sql.condition("1 = 1"))));
    notAllowed(proxy, it -> it.execute(USER.select(Fn.call("pg_sleep", SqlTypes.OBJECT, USER.id))));
    notAllowed(proxy, it -> it.execute(USER.select(USER.id).forUpdate()));
    notAllowed(proxy, it -> it.execute(USER.delete().all()));
  }

  @Test
  final void verbsCanBeTakenAway() {
    QueryServiceProxy proxy =
        as("huey", Policy.of(BY_TOKEN).allow(Grant.on(USER).read(USER.id).not(Verb.LIST)));

    assertEquals(0L, await(proxy.count(USER.select(USER.id))));
    notAllowed(proxy, it -> it.execute(USER.select(USER.id)));
  }

  @Test
  final void callersSeeAndTouchTheirOwnRowsOnly() {
    await(objects.create(new User("charlie")));
    User huey = await(objects.create(new User("huey")));
    User charlie = await(objects.get(USER, USER.username.eq("charlie")));
    QueryServiceProxy proxy = as("huey", OWN_ROWS);

    assertEquals(List.of(huey.id), await(proxy.execute(USER.select(USER.id).scalars())));
    assertEquals(1L, await(proxy.count(USER.select(USER.id))));
    assertEquals(
        0, await(proxy.execute(USER.update(USER.logins.to(9)).where(USER.id.eq(charlie.id)))));
    assertEquals(
        0,
        await(proxy.execute(USER.delete().where(USER.id.gt(0L).and(USER.username.eq("charlie"))))));
    refused(ErrorCode.NOT_ALLOWED, proxy.getOrCreate(USER, List.of(USER.username.to("charlie"))));
    assertEquals(2L, await(objects.count(USER)));
  }

  @Test
  final void noKindOfJoinBringsHiddenRowsBack() {
    User charlie = await(objects.create(new User("charlie")));
    await(objects.create(new Tweet(charlie, "hello")));
    QueryServiceProxy proxy = as("huey", OWN_ROWS);

    var left = TWEET.select(TWEET.content, USER.username).leftJoin(USER);
    assertEquals(null, await(proxy.execute(left.asLists())).get(0).get(1));
    assertEquals(List.of(), await(proxy.execute(TWEET.select(TWEET.content).join(USER).scalars())));
    var users = USER.as("u");
    assertEquals(
        List.of(),
        await(
            proxy.execute(
                TWEET
                    .select(TWEET.content)
                    .where(TWEET.user.in(users.select(users.id)))
                    .scalars())));
    Tweet tweet =
        await(proxy.prefetch(TWEET.select(), USER.select(USER.id, USER.username, USER.logins)))
            .get(0);
    assertFalse(tweet.user.isLoaded());
  }

  @Test
  final void newRowsAreStampedWhateverTheMessageSays() {
    QueryServiceProxy proxy = as("huey", OWN_ROWS);

    await(proxy.create(USER, USER.username.to("huey")));

    assertEquals("huey@example.org", await(objects.get(USER, USER.username.eq("huey"))).email);
    notAllowed(
        proxy, it -> it.create(USER, USER.username.to("louie"), USER.email.to("root@example.org")));
  }

  @Test
  final void aBatchIsAllowedAsAWholeBeforeItsFirstStepRuns() {
    Batch batch = new Batch();
    batch.create(USER, USER.username.to("huey"));
    batch.delete(TWEET.delete().where(TWEET.id.eq(1L)));

    notAllowed(as("huey", OWN_ROWS), it -> it.batch(batch));
  }

  @Test
  final void answersAreAsLongAsTheLimitSays() {
    await(objects.bulkCreate(USER, List.of(new User("a"), new User("b"), new User("c"))));
    QueryServiceProxy proxy =
        as("huey", READS_NAMES.within(ServiceLimits.DEFAULT.withRows(2).withSources(1)));

    refused(ErrorCode.LIMIT_EXCEEDED, proxy.execute(USER.select(USER.id)));
    assertEquals(2, await(proxy.execute(USER.select(USER.id).limit(2))).size());
    denied(ErrorCode.LIMIT_EXCEEDED, proxy, it -> it.execute(USER.select(USER.id).limit(3)));
    var inner = USER.as("i");
    denied(
        ErrorCode.LIMIT_EXCEEDED,
        proxy,
        it -> it.execute(USER.select(USER.id).where(USER.id.in(inner.select(inner.id)))));
  }
}
