package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.Delete;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.InsertCount;
import io.github.peeweevertx.query.Returning;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.query.Update;
import io.github.peeweevertx.sql.SqlQuery;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import java.util.List;

/** The queries of the page on queries that write, run by {@link QueriesTest}. */
final class WriteQueries {
  private WriteQueries() {}

  static List<SqlQuery> inserts() {
    // snippet: inserts
    Insert<User, Long> one = USER.insert(USER.username.to("huey")); // defaults of the model as well
    Insert<User, Long> two =
        USER.insertMany(
            List.of(USER.username, USER.logins), List.of(List.of("mickey", 1), List.of("leo", 2)));
    InsertCount<Tweet> copied =
        TWEET.insertFrom(USER.select(USER.id, USER.username), TWEET.user, TWEET.content).rowCount();
    Returning<Long> keys = USER.insertAll(List.of(new User("a"), new User("b"))).returningKeys();
    // end
    return List.of(one, two, copied, keys);
  }

  static List<SqlQuery> upserts() {
    // snippet: upserts
    Insert<User, Long> once = USER.insert(USER.username.to("huey")).onConflictDoNothing();
    Insert<User, Long> counted =
        USER.insert(USER.username.to("huey"), USER.logins.to(1), USER.email.to("h@x"))
            .onConflict(USER.username)
            .preserve(USER.email) // takes the new value
            .set(USER.logins.to(USER.logins.plus(Fn.excluded(USER.logins))))
            .where(USER.active);
    // end
    return List.of(once, counted);
  }

  static List<SqlQuery> updates() {
    // snippet: updates
    Update<User> more = USER.update(USER.logins.to(USER.logins.plus(1))).where(USER.id.eq(1L));
    Update<User> every = USER.update(USER.active.to(true)).all(); // without where it has to be said
    Update<User> from =
        USER.update(USER.email.to(TWEET.content)).from(TWEET).where(TWEET.user.eq(USER.id));
    Returning<Row2<Long, Integer>> changed =
        USER.update(USER.logins.to(0)).where(USER.logins.gt(9)).returning(USER.id, USER.logins);
    // end
    return List.of(more, every, from, changed);
  }

  static List<SqlQuery> deletes() {
    // snippet: deletes
    Delete<Tweet> some =
        TWEET.delete().where(TWEET.user.in(USER.select().where(USER.active.not())));
    Delete<Tweet> using = TWEET.delete().using(USER).where(TWEET.user.eq(USER.id), USER.active);
    Returning<Tweet> gone = TWEET.delete().where(TWEET.content.eq("x")).returning();
    // end
    return List.of(some, using, gone);
  }

  static List<SqlQuery> moved() {
    // snippet: moved
    Cte gone =
        TWEET.delete().where(TWEET.id.lt(3L)).returning(TWEET.user, TWEET.content).cte("gone");
    InsertCount<Tweet> again =
        TWEET
            .insertFrom(
                gone.select(gone.col(TWEET.user), gone.col(TWEET.content)),
                TWEET.user,
                TWEET.content)
            .with(gone)
            .rowCount();
    // end
    return List.of(again);
  }
}
