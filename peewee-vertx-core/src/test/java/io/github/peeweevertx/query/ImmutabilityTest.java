package io.github.peeweevertx.query;

import static io.github.peeweevertx.model.TweetTable.TWEET;
import static io.github.peeweevertx.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.ast.LockStrength;
import io.github.peeweevertx.sql.PlainDialect;
import io.github.peeweevertx.sql.SqlQuery;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every step gives a copy, and the query that it was said on gives the text that it gave. */
class ImmutabilityTest {
  private static final Condition CONDITION = USER.username.eq("x");

  private static <Q extends SqlQuery> void assertCopies(
      Q query, List<Function<Q, ? extends SqlQuery>> steps) {
    String before = query.sql(PlainDialect.PLAIN).text();
    for (Function<Q, ? extends SqlQuery> step : steps) {
      String after = step.apply(query).sql(PlainDialect.PLAIN).text();
      assertNotEquals(before, after);
      assertEquals(before, query.sql(PlainDialect.PLAIN).text(), after);
    }
  }

  @Test
  void ofSelects() {
    Window window = Window.all().as("w");
    Cte cte = USER.select(USER.id).cte("c");
    Select<User2> typed = USER.select(USER.id, USER.username).into(User2::new);
    assertCopies(
        typed,
        List.of(
            q -> q.where(CONDITION),
            q -> q.orWhere(CONDITION),
            q -> q.whereIf(true, CONDITION),
            q -> q.whereIf(true, () -> CONDITION),
            q -> q.from(USER, TWEET),
            q -> q.join(TWEET),
            q -> q.join(JoinType.LEFT, TWEET),
            q -> q.leftJoin(TWEET),
            q -> q.rightJoin(TWEET),
            q -> q.fullJoin(TWEET),
            q -> q.crossJoin(TWEET),
            q -> q.naturalJoin(TWEET),
            q -> q.joinLateral(TWEET.select().as("l")),
            q -> q.leftJoinLateral(TWEET.select().as("l")),
            q -> q.joinFrom(USER, TWEET),
            q -> q.groupBy(USER.id),
            q -> q.groupByExtend(USER.id),
            q -> q.having(CONDITION),
            q -> q.orderBy(USER.id),
            q -> q.orderByExtend(USER.id)));
    assertCopies(
        typed,
        List.of(
            q -> q.limit(1),
            q -> q.offset(1),
            q -> q.page(1, 2),
            Select::distinct,
            q -> q.distinctOn(USER.id),
            q -> q.window(window),
            q -> q.with(cte),
            Select::forUpdate,
            Select::forShare,
            q -> q.lock(LockStrength.KEY_SHARE),
            q -> q.also(USER.active),
            q -> q.counted(true),
            Select::existsForm,
            q -> q.union(USER.select(USER.id, USER.username)),
            q -> q.unionAll(USER.select(USER.id, USER.username)),
            q -> q.intersect(USER.select(USER.id, USER.username)),
            q -> q.except(USER.select(USER.id, USER.username))));
  }

  /** Something that rows are read into. */
  record User2(Long id, String name) {}

  @Test
  void ofJoinsAndLocks() {
    Select<?> joined = TWEET.select(TWEET.id).join(USER);
    assertCopies(
        joined,
        List.of(
            q -> q.on(USER.active),
            q -> q.on(TWEET.user).where(USER.active),
            q -> q.join(TWEET.as("t")),
            q -> q.switchTo(TWEET).join(USER.as("u"))));
    assertCopies(
        joined.forUpdate(),
        List.of(q -> q.of(TWEET), Select::nowait, Select::skipLocked, Select::unlocked));
  }

  @Test
  void ofClausesThatAreClearedAgain() {
    Select<?> full =
        USER.select(USER.id).orderBy(USER.id).groupBy(USER.id).limit(1).offset(2).distinct();
    assertCopies(
        full,
        List.of(
            q -> q.orderBy(),
            q -> q.groupBy(),
            Select::unlimited,
            q -> q.distinct(false),
            q -> q.select(USER.username)));
  }

  @Test
  void ofSetOperations() {
    Cte cte = USER.select(USER.id).cte("c");
    assertCopies(
        USER.select(USER.id).union(TWEET.select(TWEET.id)),
        List.of(
            q -> q.orderBy(USER.id),
            q -> q.orderByExtend(USER.id),
            q -> q.limit(1),
            q -> q.offset(1),
            q -> q.page(2, 3),
            q -> q.with(cte),
            q -> q.union(USER.select(USER.id)),
            q -> q.counted(false),
            CompoundSelect::existsForm));
  }

  @Test
  void ofUpdatesAndDeletes() {
    Cte cte = USER.select(USER.id).cte("c");
    assertCopies(
        USER.update(USER.active.to(true)).where(USER.id.eq(1L)),
        List.of(
            q -> q.set(USER.username.to("x")),
            q -> q.where(CONDITION),
            q -> q.orWhere(CONDITION),
            q -> q.from(TWEET),
            q -> q.with(cte),
            q -> q.orderBy(USER.id),
            q -> q.limit(1),
            q -> q.returning(),
            q -> q.returning(USER.id)));
    assertCopies(
        USER.delete().where(USER.id.eq(1L)),
        List.of(
            q -> q.where(CONDITION),
            q -> q.orWhere(CONDITION),
            q -> q.using(TWEET),
            q -> q.with(cte),
            q -> q.orderBy(USER.id),
            q -> q.limit(1),
            q -> q.returning()));
  }

  @Test
  void ofInserts() {
    Cte cte = USER.select(USER.id).cte("c");
    assertCopies(
        USER.insert(USER.username.to("a")),
        List.of(
            q -> q.row(USER.username.to("b")),
            q -> q.with(cte),
            q -> q.onConflictDoNothing(),
            q -> q.onConflict(USER.username).preserve(USER.active),
            q -> q.onConflictConstraint("c").set(USER.active.to(false)),
            Insert::rowCount,
            Insert::returning));
    assertCopies(
        USER.insert(USER.username.to("a")).onConflict(USER.username).preserve(USER.active),
        List.of(
            q -> q.preserve(USER.username),
            q -> q.set(USER.username.to("x")),
            q -> q.where(CONDITION),
            q -> q.targetWhere(CONDITION)));
  }

  @Test
  void ofWindows() {
    Window window = Window.by(USER.id);
    Function<Window, SqlQuery> query = w -> USER.select(WindowFn.rank().over(w));
    String before = query.apply(window).sql(PlainDialect.PLAIN).text();
    List<Function<Window, Window>> steps =
        List.of(
            w -> w.partitionBy(USER.username),
            w -> w.orderBy(USER.id),
            w -> w.from(Window.currentRow()),
            w -> w.rows(Window.preceding(1), Window.following(1)),
            Window::asRange,
            Window::asGroups,
            w -> w.as("w"),
            w -> w.extending(Window.all().as("base")));
    for (Function<Window, Window> step : steps) {
      assertNotEquals(before, query.apply(step.apply(window)).sql(PlainDialect.PLAIN).text());
      assertEquals(before, query.apply(window).sql(PlainDialect.PLAIN).text());
    }
  }
}
