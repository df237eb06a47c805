package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.CountryTable.COUNTRY;
import static io.github.peeweevertx.testing.model.LogLineTable.LOG_LINE;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.CompositeKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Insert, update and delete as queries. */
public abstract class WriteQueryTck extends Tck {
  /** For subclasses. */
  protected WriteQueryTck() {
    super(USER, TWEET, COUNTRY, MEMBERSHIP, LOG_LINE);
  }

  private User user(String name) {
    return await(objects.create(new User(name)));
  }

  private Tweet tweet(User user, String content) {
    return await(objects.create(new Tweet(user, content)));
  }

  // insert

  @Test
  void insertGivesTheKeyThatTheDatabaseMade() {
    long first = await(objects.execute(USER.insert(USER.username.to("charlie"))));
    long second = await(objects.execute(USER.insert(USER.username.to("lucy"))));
    assertEquals("charlie", await(objects.get(USER, first)).username);
    assertEquals("lucy", await(objects.get(USER, second)).username);
  }

  @Test
  void insertGivesTheKeyThatWasGiven() {
    assertEquals(
        "DE",
        await(objects.execute(COUNTRY.insert(COUNTRY.code.to("DE"), COUNTRY.name.to("Germany")))));
    assertEquals(
        CompositeKey.of("chess", 7),
        await(
            objects.execute(
                MEMBERSHIP.insert(
                    MEMBERSHIP.club.to("chess"),
                    MEMBERSHIP.member.to(7),
                    MEMBERSHIP.role.to("guest")))));
  }

  @Test
  void insertWithoutAKeyGivesNull() {
    assertNull(
        await(
            objects.execute(
                LOG_LINE.insert(LOG_LINE.host.to("web"), LOG_LINE.line.to("started")))));
    assertEquals(1, await(objects.count(LOG_LINE)));
  }

  @Test
  void insertMayBeRunAgain() {
    var insert = LOG_LINE.insert(LOG_LINE.host.to("web"), LOG_LINE.line.to("started"));
    await(objects.execute(insert));
    await(objects.execute(insert));
    assertEquals(2, await(objects.count(LOG_LINE)));
  }

  @Test
  void insertNamesItsColumnsInTheOrderOfTheModel() {
    String sql =
        USER.insert(USER.logins.to(1), USER.username.to("a")).sql(database.dialect()).text();
    assertTrue(sql.indexOf("username") < sql.indexOf("logins"), sql);
  }

  // update

  @Test
  void updateGivesTheNumberOfRows() {
    user("charlie");
    user("lucy");
    assertEquals(
        1, await(objects.execute(USER.update(USER.logins.to(3)).where(USER.username.eq("lucy")))));
    assertEquals(2, await(objects.execute(USER.update(USER.active.to(false)).all())));
    assertEquals(
        0,
        await(objects.execute(USER.update(USER.logins.to(3)).where(USER.username.eq("nobody")))));
    assertEquals(3, await(objects.get(USER, USER.username.eq("lucy"))).logins);
    assertFalse(await(objects.get(USER, USER.username.eq("charlie"))).active);
  }

  @Test
  void updateByExpressionLosesNothing() {
    User charlie = user("charlie");
    parallel(
        50,
        i ->
            objects.execute(
                USER.update(USER.logins.to(USER.logins.plus(1))).where(USER.id.eq(charlie.id))));
    assertEquals(50, await(objects.refresh(charlie)).logins);
  }

  @Test
  void updateTakesAnObjectForAReference() {
    User charlie = user("charlie");
    User lucy = user("lucy");
    Tweet tweet = tweet(charlie, "hello");
    assertEquals(
        1, await(objects.execute(TWEET.update(TWEET.user.to(lucy)).where(TWEET.user.eq(charlie)))));
    assertEquals(lucy.id, await(objects.get(TWEET, tweet.id)).user.<Long>id());
  }

  @Test
  void updateByAnotherColumnOfTheRow() {
    User charlie = user("charlie");
    await(objects.execute(USER.update(USER.email.to(USER.username)).all()));
    assertEquals("charlie", await(objects.refresh(charlie)).email);
  }

  @Test
  void updateStepsAddUp() {
    User charlie = user("charlie");
    assertEquals(
        1,
        await(
            objects.execute(
                USER.update(USER.logins.to(1))
                    .set(USER.email.to("c@example.org"))
                    .where(USER.active.eq(true))
                    .where(USER.username.eq("charlie")))));
    await(objects.refresh(charlie));
    assertEquals(1, charlie.logins);
    assertEquals("c@example.org", charlie.email);
  }

  // delete

  @Test
  void deleteGivesTheNumberOfRows() {
    user("charlie");
    user("lucy");
    user("snoopy");
    assertEquals(1, await(objects.execute(USER.delete().where(USER.username.eq("charlie")))));
    assertEquals(0, await(objects.execute(USER.delete().where(USER.username.eq("charlie")))));
    assertEquals(2, await(objects.execute(USER.delete().all())));
  }

  @Test
  void deleteBySubquery() {
    User charlie = user("charlie");
    User lucy = user("lucy");
    tweet(charlie, "one");
    tweet(charlie, "two");
    Tweet kept = tweet(lucy, "three");
    assertEquals(
        2,
        await(
            objects.execute(
                TWEET
                    .delete()
                    .where(
                        TWEET.user.in(USER.select(USER.id).where(USER.username.eq("charlie")))))));
    assertEquals(List.of(kept.id), await(objects.scalars(TWEET.select(TWEET.id))));
  }

  @Test
  void valuesNeverBecomeSql() {
    user("charlie");
    String evil = "x'; DELETE FROM " + database.dialect().quote("user") + "; --";
    User user = user(evil.substring(0, Math.min(40, evil.length())));
    assertEquals(user, await(objects.get(USER, USER.username.eq(user.username))));
    assertEquals(2, await(objects.count(USER)));
  }
}
