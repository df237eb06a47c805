package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.TagTable.TAG;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.relation.DeleteOptions;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/** The code of the page on relations, run by {@link RelationsTest}. */
final class Relations {
  private Relations() {}

  static Future<String> fetched(Manager objects, long id) {
    // snippet: fetch
    return objects
        .get(TWEET, id)
        .compose(tweet -> objects.fetch(tweet, TWEET.user))
        .map(tweet -> tweet.user.get().username);
    // end
  }

  static Future<List<Tweet>> backref(Manager objects, User user) {
    // snippet: backref
    return objects.execute(objects.backref(user, TWEET.user).orderBy(TWEET.id.desc()).limit(10));
    // end
  }

  static Future<List<String>> joined(Manager objects) {
    // snippet: graph
    return objects
        .execute(TWEET.select(TWEET, USER).join(USER).orderBy(TWEET.id))
        .map(
            tweets ->
                tweets.stream()
                    .map(tweet -> tweet.user.get().username + ": " + tweet.content)
                    .toList());
    // end
  }

  static Future<List<String>> namesakes(Manager objects) {
    // snippet: combine
    return objects.execute(
        TWEET
            .select(TWEET, USER)
            .leftJoin(USER)
            .on(USER.username.eq(TWEET.content))
            .orderBy(TWEET.id)
            .combine(USER, (tweet, named) -> tweet.content + (named == null ? "" : " is a user")));
    // end
  }

  static Future<List<User>> oneByOne(Manager objects) {
    // snippet: n-plus-one
    return objects
        .execute(USER.select())
        .compose(
            users -> {
              List<Future<?>> asked = new ArrayList<>();
              for (User user : users) {
                asked.add(objects.execute(objects.backref(user, TWEET.user)));
              }
              return Future.all(asked).map(users);
            });
    // end
  }

  static Future<List<User>> prefetched(Manager objects) {
    // snippet: prefetch
    return objects.prefetch(
        USER.select().where(USER.active.eq(true)).orderBy(USER.username),
        TWEET.select().orderBy(TWEET.id));
    // end
  }

  static Future<List<User>> newest(Manager objects) {
    // snippet: per-parent
    return objects.prefetch(
        USER.select(), TWEET.select().orderBy(TWEET.id.desc()).limitPerParent(3));
    // end
  }

  static Future<List<User>> byKeys(Manager objects) {
    // snippet: strategy
    return objects.prefetch(
        PrefetchOptions.by(PrefetchStrategy.KEYS),
        USER.select().orderBy(USER.logins.desc()).limit(20),
        Load.of(TWEET.user));
    // end
  }

  static Future<Integer> tagged(Manager objects, Tag java, List<Tweet> tweets) {
    // snippet: link
    return objects
        .link(java, TAG.tweets)
        .add(tweets)
        .compose(
            n ->
                objects
                    .link(java, TAG.tweets)
                    .remove(TWEET.select().where(TWEET.content.eq("again"))));
    // end
  }

  static Future<List<Tag>> tags(Manager objects) {
    // snippet: prefetch-link
    return objects.prefetch(TAG.select().orderBy(TAG.name), TWEET, USER);
    // end
  }

  static Future<Integer> deleted(Manager objects, User user) {
    // snippet: recursive-delete
    return objects.delete(user, DeleteOptions.recursive().among(TWEET));
    // end
  }

  static Future<Integer> bulk(Manager objects, List<User> users) {
    // snippet: bulk
    return objects.atomic(
        () ->
            objects
                .bulkCreate(USER, users, 500)
                .compose(
                    created -> {
                      created.forEach(user -> user.logins++);
                      return objects.bulkUpdate(created, List.of(USER.logins), 500);
                    }));
    // end
  }
}
