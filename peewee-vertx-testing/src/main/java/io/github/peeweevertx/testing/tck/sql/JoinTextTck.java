package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.FavoriteTable.FAVORITE;
import static io.github.peeweevertx.testing.tck.sql.FollowTable.FOLLOW;
import static io.github.peeweevertx.testing.tck.sql.PersonTable.PERSON;
import static io.github.peeweevertx.testing.tck.sql.RemarkTable.REMARK;
import static io.github.peeweevertx.testing.tck.sql.VisitTable.VISIT;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.testing.model.TweetTable;
import io.github.peeweevertx.testing.model.UserTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Joins: along foreign keys, with conditions, of all kinds, of tables and of subqueries. */
public abstract class JoinTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected JoinTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class AlongForeignKeys {
    @Test
    void inTheDirectionOfTheReference() {
      expect(
              TWEET.select(TWEET.id).join(USER),
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\""
                  + " INNER JOIN \"user\" AS \"t2\" ON (\"t1\".\"user_id\" = \"t2\".\"id\")")
          .with();
    }

    @Test
    void againstIt() {
      expect(
              USER.select(USER.id).join(TWEET),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " INNER JOIN \"tweet\" AS \"t2\" ON (\"t2\".\"user_id\" = \"t1\".\"id\")")
          .with();
    }

    @Test
    void fromTheTableThatWasJoinedLast() {
      expect(
              USER.select(USER.id).join(TWEET).join(FAVORITE),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " INNER JOIN \"tweet\" AS \"t2\" ON (\"t2\".\"user_id\" = \"t1\".\"id\")"
                  + " INNER JOIN \"favorite\" AS \"t3\" ON (\"t3\".\"tweet_id\" = \"t2\".\"id\")")
          .with();
    }

    @Test
    void fromAnotherTable() {
      String favoritesFirst =
          "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\""
              + " INNER JOIN \"favorite\" AS \"t2\" ON (\"t2\".\"tweet_id\" = \"t1\".\"id\")"
              + " INNER JOIN \"user\" AS \"t3\" ON (\"t1\".\"user_id\" = \"t3\".\"id\")";
      expect(TWEET.select(TWEET.id).join(FAVORITE).switchTo(TWEET).join(USER), favoritesFirst)
          .with();
      expect(TWEET.select(TWEET.id).join(FAVORITE).joinFrom(TWEET, USER), favoritesFirst).with();
      expect(
              TWEET.select(TWEET.id).leftJoin(USER).switchTo(TWEET).leftJoin(FAVORITE),
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\""
                  + " LEFT OUTER JOIN \"user\" AS \"t2\" ON (\"t1\".\"user_id\" = \"t2\".\"id\")"
                  + " LEFT OUTER JOIN \"favorite\" AS \"t3\""
                  + " ON (\"t3\".\"tweet_id\" = \"t1\".\"id\")")
          .with();
    }

    @Test
    void aNamedOneOfSeveral() {
      UserTable follower = USER.as("a1");
      UserTable followed = USER.as("a2");
      expect(
              FOLLOW
                  .select(FOLLOW.id, follower.username, followed.username)
                  .join(follower)
                  .on(FOLLOW.follower)
                  .joinFrom(FOLLOW, followed)
                  .on(FOLLOW.followed),
              "SELECT \"t1\".\"id\", \"a1\".\"username\", \"a2\".\"username\""
                  + " FROM \"follow\" AS \"t1\""
                  + " INNER JOIN \"user\" AS \"a1\" ON (\"t1\".\"follower_id\" = \"a1\".\"id\")"
                  + " INNER JOIN \"user\" AS \"a2\" ON (\"t1\".\"followed_id\" = \"a2\".\"id\")")
          .with();
      expect(
              USER.select(USER.id).join(FOLLOW).on(FOLLOW.followed),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " INNER JOIN \"follow\" AS \"t2\" ON (\"t2\".\"followed_id\" = \"t1\".\"id\")")
          .with();
    }

    @Test
    void theOneNamedAfterTheModelOfSeveral() {
      expect(
              VISIT.select(VISIT.id).join(USER),
              "SELECT \"t1\".\"id\" FROM \"visit\" AS \"t1\""
                  + " INNER JOIN \"user\" AS \"t2\" ON (\"t1\".\"user_id\" = \"t2\".\"id\")")
          .with();
    }

    @Test
    void ofATableWithItself() {
      BranchTable parent = BRANCH.as("p");
      expect(
              BRANCH.select(BRANCH.name, parent.name).join(parent),
              "SELECT \"t1\".\"name\", \"p\".\"name\" FROM \"branch\" AS \"t1\""
                  + " INNER JOIN \"branch\" AS \"p\" ON (\"t1\".\"parent_id\" = \"p\".\"name\")")
          .with();
      BranchTable child = BRANCH.as("c");
      expect(
              BRANCH.select(BRANCH.name, child.name).join(child).on(child.parent),
              "SELECT \"t1\".\"name\", \"c\".\"name\" FROM \"branch\" AS \"t1\""
                  + " INNER JOIN \"branch\" AS \"c\" ON (\"c\".\"parent_id\" = \"t1\".\"name\")")
          .with();
    }

    @Test
    void ofNumberedAliases() {
      TweetTable tweet = TWEET.as(null);
      expect(
              USER.select(USER.id, Fn.count(tweet.id).as("tc"))
                  .join(tweet)
                  .on(USER.id.eq(tweet.user))
                  .groupBy(USER.id),
              "SELECT \"t1\".\"id\", COUNT(\"t2\".\"id\") AS \"tc\" FROM \"user\" AS \"t1\""
                  + " INNER JOIN \"tweet\" AS \"t2\" ON (\"t1\".\"id\" = \"t2\".\"user_id\")"
                  + " GROUP BY \"t1\".\"id\"")
          .with();
    }

    @Test
    void thatAreNotThere() {
      refused(ErrorCode.INVALID_QUERY, PERSON.select().join(USER), "foreign key");
      refused(
          ErrorCode.INVALID_QUERY,
          TWEET.select().join(USER).on(FOLLOW.follower),
          "Follow.follower");
    }

    @Test
    void thatAreTooMany() {
      refused(ErrorCode.INVALID_QUERY, FOLLOW.select().join(USER), "follower");
      refused(ErrorCode.INVALID_QUERY, USER.select().join(FOLLOW), "followed");
    }
  }

  private void refused(ErrorCode code, Select<?> query, String named) {
    PeeweeException failure = refused(code, () -> query.sql(dialect()));
    assertTrue(failure.getMessage().contains(named), failure.getMessage());
  }

  @Nested
  class WithConditions {
    @Test
    void aliasesAreNumberedAsTheyAppearInTheText() {
      UserTable liker = USER.as("lu");
      expect(
              FAVORITE
                  .select(TWEET.content, USER.username, liker.username)
                  .join(TWEET)
                  .on(FAVORITE.tweet.eq(TWEET.id))
                  .join(USER)
                  .on(TWEET.user.eq(USER.id))
                  .join(liker)
                  .on(FAVORITE.user.eq(liker.id))
                  .where(liker.username.eq("charlie"))
                  .orderBy(TWEET.id),
              "SELECT \"t1\".\"content\", \"t2\".\"username\", \"lu\".\"username\""
                  + " FROM \"favorite\" AS \"t3\""
                  + " INNER JOIN \"tweet\" AS \"t1\" ON (\"t3\".\"tweet_id\" = \"t1\".\"id\")"
                  + " INNER JOIN \"user\" AS \"t2\" ON (\"t1\".\"user_id\" = \"t2\".\"id\")"
                  + " INNER JOIN \"user\" AS \"lu\" ON (\"t3\".\"user_id\" = \"lu\".\"id\")"
                  + " WHERE (\"lu\".\"username\" = ?) ORDER BY \"t1\".\"id\"")
          .with("charlie");
    }

    @Test
    void severalConditions() {
      expect(
              TWEET
                  .select(TWEET.id)
                  .join(USER)
                  .on(TWEET.user.eq(USER.id), Value.of(1).eq(Value.of(1))),
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\" INNER JOIN \"user\" AS \"t2\""
                  + " ON ((\"t1\".\"user_id\" = \"t2\".\"id\") AND (? = ?))")
          .postgresql(
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\" INNER JOIN \"user\" AS \"t2\""
                  + " ON ((\"t1\".\"user_id\" = \"t2\".\"id\") AND ($1::INTEGER = $2))")
          .with(1, 1);
    }

    @Test
    void aQueryBetweenTheSteps() {
      expect(
              REMARK
                  .select(REMARK.content)
                  .join(PERSON)
                  .where(PERSON.first.eq("charlie"))
                  .orderBy(REMARK.id.desc()),
              "SELECT \"t1\".\"content\" FROM \"remark\" AS \"t1\""
                  + " INNER JOIN \"person\" AS \"t2\" ON (\"t1\".\"author_id\" = \"t2\".\"id\")"
                  + " WHERE (\"t2\".\"first\" = ?) ORDER BY \"t1\".\"id\" DESC")
          .with("charlie");
    }
  }

  @Nested
  class OfAllKinds {
    private String joined(String kind) {
      return "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\" "
          + kind
          + " \"user\" AS \"t2\" ON (\"t1\".\"user_id\" = \"t2\".\"id\")";
    }

    @Test
    void outerOnes() {
      Select<?> query = TWEET.select(TWEET.id);
      expect(query.leftJoin(USER), joined("LEFT OUTER JOIN")).with();
      expect(query.rightJoin(USER), joined("RIGHT OUTER JOIN")).with();
      expect(query.fullJoin(USER), joined("FULL OUTER JOIN")).notOnMysql().with();
      expect(query.join(JoinType.LEFT, USER), joined("LEFT OUTER JOIN")).with();
      expect(query.joinFrom(TWEET, JoinType.RIGHT, USER), joined("RIGHT OUTER JOIN")).with();
    }

    @Test
    void everyRowWithEveryRow() {
      expect(
              PERSON
                  .select(PERSON.id.as("pid"), USER.id.as("uid"))
                  .crossJoin(USER)
                  .orderBy(PERSON.id, USER.id),
              "SELECT \"t1\".\"id\" AS \"pid\", \"t2\".\"id\" AS \"uid\""
                  + " FROM \"person\" AS \"t1\" CROSS JOIN \"user\" AS \"t2\""
                  + " ORDER BY \"t1\".\"id\", \"t2\".\"id\"")
          .with();
      SqlTextTck.refused(
          ErrorCode.INVALID_QUERY, () -> USER.select().crossJoin(TWEET).on(USER.id.eq(TWEET.user)));
    }

    @Test
    void byEqualNames() {
      expect(
              TWEET.select(TWEET.id).naturalJoin(FAVORITE),
              "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\""
                  + " NATURAL JOIN \"favorite\" AS \"t2\"")
          .with();
    }

    @Test
    void withoutASource() {
      SqlTextTck.refused(
          ErrorCode.INVALID_QUERY, () -> Select.start().select(USER.id).join(USER).sql(dialect()));
      SqlTextTck.refused(ErrorCode.INVALID_QUERY, () -> USER.select().on(USER.active));
    }
  }

  @Nested
  class OfSubqueries {
    @Test
    void withTheirOwnAliases() {
      DerivedTable inner = USER.select(USER.id).as("j1");
      expect(
              TWEET.select(TWEET.content).join(inner).on(TWEET.user.eq(inner.col(USER.id))),
              "SELECT \"t1\".\"content\" FROM \"tweet\" AS \"t1\""
                  + " INNER JOIN (SELECT \"t2\".\"id\" FROM \"user\" AS \"t2\") AS \"j1\""
                  + " ON (\"t1\".\"user_id\" = \"j1\".\"id\")")
          .with();
    }

    @Test
    void thatUseTheSourcesLeftOfThem() {
      DerivedTable last =
          TWEET
              .select(TWEET.content)
              .where(TWEET.user.eq(USER.id))
              .orderBy(TWEET.id.desc())
              .limit(1)
              .as(null);
      expect(
              USER.select(USER.username, last.col(TWEET.content)).leftJoinLateral(last),
              "SELECT \"t1\".\"username\", \"t2\".\"content\" FROM \"user\" AS \"t1\""
                  + " LEFT JOIN LATERAL (SELECT \"t3\".\"content\" FROM \"tweet\" AS \"t3\""
                  + " WHERE (\"t3\".\"user_id\" = \"t1\".\"id\") ORDER BY \"t3\".\"id\" DESC"
                  + " LIMIT ?) AS \"t2\" ON ?")
          .notOnMariadb()
          .with(1L, true);
      expect(
              USER.select(USER.username, last.col(TWEET.content)).joinLateral(last).on(USER.active),
              "SELECT \"t1\".\"username\", \"t2\".\"content\" FROM \"user\" AS \"t1\""
                  + " JOIN LATERAL (SELECT \"t3\".\"content\" FROM \"tweet\" AS \"t3\""
                  + " WHERE (\"t3\".\"user_id\" = \"t1\".\"id\") ORDER BY \"t3\".\"id\" DESC"
                  + " LIMIT ?) AS \"t2\" ON \"t1\".\"active\"")
          .notOnMariadb()
          .with(1L);
    }

    @Test
    void thatAreMarkedAsLateral() {
      DerivedTable some =
          TWEET.select(TWEET.content).where(TWEET.user.eq(USER.id)).limit(2).lateral("lq");
      expect(
              USER.select(USER.id, some.col(TWEET.content)).leftJoin(some),
              "SELECT \"t1\".\"id\", \"lq\".\"content\" FROM \"user\" AS \"t1\""
                  + " LEFT OUTER JOIN LATERAL (SELECT \"t2\".\"content\" FROM \"tweet\" AS \"t2\""
                  + " WHERE (\"t2\".\"user_id\" = \"t1\".\"id\") LIMIT ?) AS \"lq\" ON ?")
          .notOnMariadb()
          .with(2L, true);
    }

    @Test
    void thatNeedACondition() {
      DerivedTable inner = USER.select(USER.id).as("j1");
      SqlTextTck.refused(ErrorCode.INVALID_QUERY, () -> TWEET.select().join(inner).sql(dialect()));
    }
  }
}
