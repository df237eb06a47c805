package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.relation.AccountTable.ACCOUNT;
import static io.github.peeweevertx.testing.tck.sql.FavoriteTable.FAVORITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.testing.tck.sql.Favorite;
import io.github.peeweevertx.type.Ref;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The models with which peewee's own suite pins the five statements of a recursive delete: users,
 * their tweets, what others like of them, and accounts that may have no user.
 */
public abstract class PinnedDeleteTck extends Tck {
  private static final DeleteOptions OPTIONS =
      DeleteOptions.recursive().among(ACCOUNT, TWEET, FAVORITE);

  private User huey;

  /** For subclasses. */
  protected PinnedDeleteTck() {
    super(USER, TWEET, FAVORITE, ACCOUNT);
  }

  @BeforeEach
  final void createRows() {
    huey = await(objects.create(new User("huey")));
    User mickey = await(objects.create(new User("mickey")));
    await(objects.create(new Account(null, "huey@meow.com", Ref.of(huey))));
    await(objects.create(new Tweet(huey, "meow")));
    await(objects.create(new Tweet(huey, "purr")));
    Tweet woof = await(objects.create(new Tweet(mickey, "woof")));
    Tweet hiss = await(objects.create(new Tweet(huey, "hiss")));
    await(objects.create(new Favorite(null, Ref.of(huey), Ref.of(woof))));
    await(objects.create(new Favorite(null, Ref.of(mickey), Ref.of(hiss))));
  }

  /** What was sent between begin and commit, without quotes and numbers of placeholders. */
  private List<String> sent(DeleteOptions options) {
    try (QueryCounter counter = counter()) {
      assertEquals(1, await(inContext(() -> objects.delete(huey, options))));
      List<String> statements =
          counter.statements().stream()
              .map(sql -> sql.replaceAll("[`\"]", "").replaceAll("\\$\\d+", "?"))
              .toList();
      return statements.subList(1, statements.size() - 1);
    }
  }

  private void assertOnlyMickeyIsLeft() {
    assertEquals(1L, await(objects.count(USER)));
    assertEquals(0L, await(objects.count(FAVORITE)));
    assertEquals("woof", await(objects.get(TWEET.select())).content);
    assertEquals(1L, await(objects.count(TWEET)));
  }

  @Test
  void recursiveDeleteIsTheFiveStatementsThatPeeweeSends() {
    List<String> statements = sent(OPTIONS);
    assertEquals(
        List.of(
            "DELETE FROM favorite WHERE (favorite.tweet_id IN"
                + " (SELECT t1.id FROM tweet AS t1 WHERE (t1.user_id = ?)))",
            "DELETE FROM favorite WHERE (favorite.user_id = ?)",
            "DELETE FROM tweet WHERE (tweet.user_id = ?)",
            "DELETE FROM user WHERE (user.id = ?)",
            "UPDATE account SET user_id = ? WHERE (account.user_id = ?)"),
        statements.stream().sorted().toList());
    assertEquals("DELETE FROM user WHERE (user.id = ?)", statements.get(4));
    // Children stand before their parents.
    assertTrue(
        statements.indexOf("DELETE FROM tweet WHERE (tweet.user_id = ?)")
            > statements.stream().map(sql -> sql.contains(" IN (SELECT")).toList().indexOf(true));
    assertOnlyMickeyIsLeft();
    assertNull(await(objects.get(ACCOUNT, ACCOUNT.email.eq("huey@meow.com"))).user());
  }

  @Test
  void nullableReferencesAreDeletedInAsManyStatements() {
    List<String> statements = sent(OPTIONS.deleteNullable());
    assertEquals(5, statements.size());
    assertEquals("DELETE FROM account WHERE (account.user_id = ?)", statements.get(0));
    assertOnlyMickeyIsLeft();
    assertEquals(0L, await(objects.count(ACCOUNT)));
  }
}
