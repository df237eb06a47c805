package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.model.UserTable;
import org.junit.jupiter.api.Test;

/** Selects that lock their rows. */
public abstract class LockTextTck extends SqlTextTck {
  private static final String TEXT =
      "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE (\"t1\".\"username\" = ?)";
  private final Select<?> query = USER.select(USER.id).where(USER.username.eq("huey"));

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected LockTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private static final String DELETE = "DELETE FROM \"user\" WHERE (\"user\".\"id\" IN ";
  private static final String LOCKED =
      " FROM \"user\" AS \"pa\" WHERE (\"pa\".\"username\" = ?) FOR UPDATE)";

  @Test
  void ofAllStrengths() {
    expect(query.forUpdate(), TEXT + " FOR UPDATE").with("huey");
    expect(query.forShare(), TEXT + " FOR SHARE")
        .mariadb(TEXT + " LOCK IN SHARE MODE")
        .with("huey");
    expect(query.lock(LockStrength.NO_KEY_UPDATE), TEXT + " FOR NO KEY UPDATE")
        .notOnMysql()
        .with("huey");
    expect(query.lock(LockStrength.KEY_SHARE), TEXT + " FOR KEY SHARE").notOnMysql().with("huey");
    expect(query.forUpdate().unlocked(), TEXT).with("huey");
  }

  @Test
  void ofSomeSourcesThatDoNotWait() {
    expect(query.forUpdate().of(USER).nowait(), TEXT + " FOR UPDATE OF \"t1\" NOWAIT")
        .notOnMariadb()
        .with("huey");
    expect(query.forShare().skipLocked(), TEXT + " FOR SHARE SKIP LOCKED")
        .mariadb(TEXT + " LOCK IN SHARE MODE SKIP LOCKED")
        .with("huey");
    expect(query.forShare().nowait(), TEXT + " FOR SHARE NOWAIT")
        .mariadb(TEXT + " LOCK IN SHARE MODE NOWAIT")
        .with("huey");
    expect(
            TWEET.select(TWEET.id).join(USER).forUpdate().of(TWEET, USER),
            "SELECT \"t1\".\"id\" FROM \"tweet\" AS \"t1\" INNER JOIN \"user\" AS \"t2\""
                + " ON (\"t1\".\"user_id\" = \"t2\".\"id\") FOR UPDATE OF \"t1\", \"t2\"")
        .notOnMariadb()
        .with();
  }

  @Test
  void insideOfAnotherStatement() {
    UserTable pa = USER.as("pa");
    expect(
            USER.delete()
                .where(USER.id.in(pa.select(pa.id).where(pa.username.eq("x")).forUpdate())),
            DELETE + "(SELECT \"pa\".\"id\"" + LOCKED + ")")
        // It does not read the table that it deletes from, unless that is done before.
        .mysql(DELETE + "(SELECT * FROM (SELECT \"pa\".\"id\"" + LOCKED + " AS \"t1\"))")
        .mariadb(DELETE + "(SELECT \"pa\".\"id\"" + LOCKED + ")")
        .with("x");
  }

  @Test
  void thatContradictThemselves() {
    refused(ErrorCode.INVALID_QUERY, () -> query.forUpdate().nowait().skipLocked());
    refused(ErrorCode.INVALID_QUERY, query::nowait);
    refused(ErrorCode.INVALID_QUERY, () -> query.of(USER));
    refused(ErrorCode.INVALID_ARGUMENT, () -> query.forUpdate().of());
    refused(
        dialect().supports(Feature.LOCK_OF) ? ErrorCode.INVALID_QUERY : ErrorCode.UNSUPPORTED_SQL,
        () -> query.forUpdate().of(TWEET).sql(dialect()));
  }
}
