package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Conditions;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.type.SqlTypes;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Operators: comparisons, logic, lists and patterns. */
public abstract class OperatorTextTck extends SqlTextTck {
  private static final String PREFIX = "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\" WHERE ";

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected OperatorTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  private Expectation where(Condition condition, String text) {
    return expect(USER.select(USER.id).where(condition), PREFIX + text);
  }

  @Nested
  class Comparisons {
    @Test
    void withValues() {
      where(USER.logins.eq(3), "(\"t1\".\"logins\" = ?)").with(3);
      where(USER.logins.ne(3), "(\"t1\".\"logins\" != ?)").with(3);
      where(USER.logins.lt(3), "(\"t1\".\"logins\" < ?)").with(3);
      where(USER.logins.le(3), "(\"t1\".\"logins\" <= ?)").with(3);
      where(USER.logins.gt(3), "(\"t1\".\"logins\" > ?)").with(3);
      where(USER.logins.ge(3), "(\"t1\".\"logins\" >= ?)").with(3);
    }

    @Test
    void withOtherExpressions() {
      where(USER.username.eq(USER.email), "(\"t1\".\"username\" = \"t1\".\"email\")").with();
      where(USER.username.ne(USER.email), "(\"t1\".\"username\" != \"t1\".\"email\")").with();
      where(USER.id.lt(USER.id.minus(5L)), "(\"t1\".\"id\" < (\"t1\".\"id\" - ?))").with(5L);
      where(Value.of(5).ge(USER.logins), "(? >= \"t1\".\"logins\")").with(5);
    }

    @Test
    void withNull() {
      where(USER.email.eq((String) null), "(\"t1\".\"email\" IS NULL)").with();
      where(USER.email.ne((String) null), "(\"t1\".\"email\" IS NOT NULL)").with();
      where(USER.email.isNull(), "(\"t1\".\"email\" IS NULL)").with();
      where(USER.email.isNotNull(), "(\"t1\".\"email\" IS NOT NULL)").with();
    }

    @Test
    void orderNeedsAValue() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.email.lt((String) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.email.between("a", null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.email.between(null, "b"));
    }

    @Test
    void between() {
      where(USER.logins.between(18, 65), "(\"t1\".\"logins\" BETWEEN ? AND ?)").with(18, 65);
      where(
              Value.of(7).between(USER.logins, USER.logins.plus(3)),
              "(? BETWEEN \"t1\".\"logins\" AND (\"t1\".\"logins\" + ?))")
          .with(7, 3);
    }
  }

  @Nested
  class Logic {
    @Test
    void nests() {
      Condition a = USER.id.eq(1L);
      Condition b = USER.id.eq(2L);
      Condition c = USER.id.eq(3L);
      where(
              a.and(b).or(c),
              "(((\"t1\".\"id\" = ?) AND (\"t1\".\"id\" = ?)) OR (\"t1\".\"id\" = ?))")
          .with(1L, 2L, 3L);
      where(
              a.and(b.or(c)),
              "((\"t1\".\"id\" = ?) AND ((\"t1\".\"id\" = ?) OR (\"t1\".\"id\" = ?)))")
          .with(1L, 2L, 3L);
      where(
              a.not().or(b.and(c).not()),
              "(NOT (\"t1\".\"id\" = ?) OR NOT ((\"t1\".\"id\" = ?) AND (\"t1\".\"id\" = ?)))")
          .with(1L, 2L, 3L);
    }

    @Test
    void twiceNotIsNothing() {
      where(USER.active.eq(true).not(), "NOT (\"t1\".\"active\" = ?)").with(true);
      where(USER.active.eq(true).not().not(), "(\"t1\".\"active\" = ?)").with(true);
    }

    @Test
    void ofLists() {
      List<Condition> some = List.of(USER.id.eq(1L), Condition.none(), USER.id.eq(2L));
      where(Conditions.any(some), "((\"t1\".\"id\" = ?) OR (\"t1\".\"id\" = ?))").with(1L, 2L);
      where(Conditions.all(some), "((\"t1\".\"id\" = ?) AND (\"t1\".\"id\" = ?))").with(1L, 2L);
      where(
              Conditions.all(
                  Conditions.when(false, USER.active), Conditions.when(true, USER.id.eq(3L))),
              "(\"t1\".\"id\" = ?)")
          .with(3L);
      expect(
              USER.select(USER.id).where(Conditions.all(List.of()), Conditions.any()),
              "SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\"")
          .with();
    }
  }

  @Nested
  class Lists {
    private static final String PEEWEE = "(\"t1\".\"username\" IN (?, ?))";
    private static final String POSTGRESQL = PREFIX + "(\"t1\".\"username\" = ANY($1))";

    private void named(Condition condition) {
      where(condition, PEEWEE).postgresql(POSTGRESQL).with("charlie", "huey");
    }

    @Test
    void ofAllKinds() {
      Iterator<String> once = List.of("charlie", "huey").iterator();
      Set<String> set = new TreeSet<>(List.of("huey", "charlie"));
      named(USER.username.in("charlie", "huey"));
      named(USER.username.in(List.of("charlie", "huey")));
      named(USER.username.in(set));
      Condition consumed = USER.username.in(once);
      named(consumed);
      named(consumed);
    }

    @Test
    void thatAreNotIn() {
      where(USER.id.notIn(1L, 2L), "(\"t1\".\"id\" NOT IN (?, ?))")
          .postgresql(PREFIX + "(\"t1\".\"id\" != ALL($1))")
          .with(1L, 2L);
    }

    @Test
    void ofNothing() {
      where(USER.username.in(List.of()), "(0 = 1)").with();
      where(USER.username.notIn(List.of()), "(1 = 1)").with();
      where(USER.id.in(), "(0 = 1)").with();
      where(Fn.row(USER.id, USER.username).in(List.of()), "(0 = 1)").with();
    }

    @Test
    void withNulls() {
      where(USER.email.in("a", null), "(\"t1\".\"email\" IN (?, ?))")
          .postgresql(PREFIX + "(\"t1\".\"email\" = ANY($1))")
          .with("a", null);
    }

    @Test
    void ofExpressions() {
      where(
              USER.username.in(USER.email, Value.of("x")),
              "(\"t1\".\"username\" IN (\"t1\".\"email\", ?))")
          .with("x");
    }

    @Test
    void ofSubqueries() {
      where(
              USER.id.in(TWEET.select(TWEET.user).where(TWEET.content.eq("x"))),
              "(\"t1\".\"id\" IN (SELECT \"t2\".\"user_id\" FROM \"tweet\" AS \"t2\""
                  + " WHERE (\"t2\".\"content\" = ?)))")
          .with("x");
    }

    @Test
    void whoseTypeNobodyKnowsAreWrittenOut() {
      Expr<Object> unknown = Fn.call("COALESCE", SqlTypes.OBJECT, USER.username, "");
      where(unknown.in("a", "b"), "(COALESCE(\"t1\".\"username\", ?) IN (?, ?))")
          .with("", "a", "b");
    }
  }

  @Nested
  class Patterns {
    @Test
    void likeTakesWildcards() {
      where(USER.username.like("%foo_"), "(\"t1\".\"username\" LIKE ?)")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE BINARY ?)")
          .with("%foo_");
      where(USER.username.ilike("%foo_"), "(\"t1\".\"username\" ILIKE ?)")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE ?)")
          .with("%foo_");
    }

    @Test
    void textIsTakenAsItIs() {
      pattern(USER.username.contains("base"), "%base%");
      pattern(USER.username.startsWith("base"), "base%");
      pattern(USER.username.endsWith("base"), "%base");
      escaped(USER.username.contains("x_y"), "%x\\_y%");
      escaped(USER.username.contains("__y"), "%\\_\\_y%");
      escaped(USER.username.contains("%"), "%\\%%");
      escaped(USER.username.contains("_%"), "%\\_\\%%");
      escaped(USER.username.contains("a\\b"), "%a\\\\b%");
      escaped(USER.username.startsWith("x%"), "x\\%%");
      escaped(USER.username.startsWith("_%"), "\\_\\%%");
      escaped(USER.username.endsWith("x_y"), "%x\\_y");
      escaped(USER.username.endsWith("_%"), "%\\_\\%");
    }

    private void pattern(Condition condition, String pattern) {
      where(condition, "(\"t1\".\"username\" ILIKE ?)")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE ?)")
          .with(pattern);
    }

    private void escaped(Condition condition, String pattern) {
      where(condition, "(\"t1\".\"username\" ILIKE ? ESCAPE ?)")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE ? ESCAPE ?)")
          .with(pattern, "\\");
    }

    @Test
    void expressionsAreJoinedWithWildcards() {
      where(
              USER.username.contains(USER.email),
              "(\"t1\".\"username\" ILIKE (? || (\"t1\".\"email\" || ?)))")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE CONCAT(?, CONCAT(\"t1\".\"email\", ?)))")
          .with("%", "%");
      where(
              USER.username.startsWith(USER.email),
              "(\"t1\".\"username\" ILIKE (\"t1\".\"email\" || ?))")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE CONCAT(\"t1\".\"email\", ?))")
          .with("%");
      where(
              USER.username.endsWith(USER.email),
              "(\"t1\".\"username\" ILIKE (? || \"t1\".\"email\"))")
          .mysql(PREFIX + "(\"t1\".\"username\" LIKE CONCAT(?, \"t1\".\"email\"))")
          .with("%");
    }

    @Test
    void regularExpressions() {
      where(USER.username.regexp("[a-z]+"), "(\"t1\".\"username\" ~ ?)")
          .mysql(PREFIX + "(\"t1\".\"username\" COLLATE utf8mb4_bin REGEXP ?)")
          .mariadb(PREFIX + "(\"t1\".\"username\" REGEXP BINARY ?)")
          .with("[a-z]+");
      where(USER.username.iregexp("[a-z]+"), "(\"t1\".\"username\" ~* ?)")
          .mysql(PREFIX + "(\"t1\".\"username\" REGEXP ?)")
          .with("[a-z]+");
    }
  }

  @Nested
  class Missing {
    @Test
    void argumentsAreRefusedWhereTheyAreGiven() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.id.eq((Expr<Long>) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.id.in((List<Long>) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.username.contains((String) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.username.as(null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.active.and(null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.logins.plus((Integer) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.select().where((Condition) null));
      refused(ErrorCode.INVALID_ARGUMENT, () -> Conditions.all(Arrays.asList(USER.active, null)));
      refused(ErrorCode.INVALID_ARGUMENT, () -> USER.id.cast(null));
    }
  }
}
