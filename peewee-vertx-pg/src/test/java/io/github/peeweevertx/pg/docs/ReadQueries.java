package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Conditions;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.NumberExpr;
import io.github.peeweevertx.ast.StringExpr;
import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.CompoundSelect;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.FunctionTable;
import io.github.peeweevertx.query.NamedTable;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.query.ValuesList;
import io.github.peeweevertx.query.Window;
import io.github.peeweevertx.query.WindowFn;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.model.Tweet;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.model.UserTable;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The queries of the page on queries that read, run by {@link QueriesTest}. */
final class ReadQueries {
  private ReadQueries() {}

  static Rendered printed() {
    // snippet: printed
    Select<User> query = USER.select(USER.id, USER.username).where(USER.username.eq("huey"));
    Rendered sql = query.sql(PgDialect.POSTGRESQL);
    // SELECT "t1"."id", "t1"."username" FROM "user" AS "t1" WHERE ("t1"."username" = $1)
    // end
    return sql;
  }

  static List<SelectQuery<?>> selects() {
    // snippet: selects
    Select<User> all = USER.select();
    Select<User> some = USER.select(USER.id, USER.username); // the other fields stay null or zero
    Select<User> more = some.also(USER.email);
    Select<User> named = USER.select(USER.username.as("name"), USER.logins.plus(1).as("next"));
    // end
    return List.of(all, some, more, named);
  }

  static List<Condition> conditions() {
    // snippet: conditions
    Condition equal = USER.username.eq("huey");
    Condition nothing = USER.email.eq((String) null); // IS NULL, as isNull()
    Condition order = USER.logins.gt(3).and(USER.logins.le(10));
    Condition range = USER.logins.between(3, 10);
    Condition listed = USER.id.in(1L, 2L, 3L);
    Condition found = USER.id.in(TWEET.select(TWEET.user).where(TWEET.content.like("%cat%")));
    Condition owners = TWEET.user.in(USER.select().where(USER.active)); // stands for the keys
    Condition text = USER.username.contains("50%").or(USER.username.startsWith("h_")); // escaped
    Condition not = USER.active.not();
    Condition row = Fn.row(USER.username, USER.logins).gt("huey", 3);
    Condition exists = Fn.exists(TWEET.select().where(TWEET.user.eq(USER.id)));
    // end
    return List.of(equal, nothing, order, range, listed, found, text, not, row, exists, owners);
  }

  static Select<User> filtered(String name, Integer most, List<Long> ids) {
    // snippet: optional
    return USER.select()
        .where(Conditions.when(name != null, USER.username.eq(name)))
        .whereIf(most != null, () -> USER.logins.le(most))
        .where(Conditions.any(ids.stream().map(USER.id::eq).toList()));
    // end
  }

  static List<SelectQuery<?>> joins() {
    // snippet: joins
    Select<Tweet> along = TWEET.select(TWEET.content, USER.username).join(USER);
    Select<User> against =
        USER.select(USER.id, Fn.count(TWEET.id)).leftJoin(TWEET).groupBy(USER.id);
    Select<Tweet> said = TWEET.select().join(USER).on(TWEET.user.eq(USER.id), USER.active);

    UserTable other = USER.as("other");
    Select<User> itself =
        USER.select(USER.username, other.username).join(other).on(USER.logins.lt(other.logins));
    // end
    return List.of(along, against, said, itself);
  }

  static Select<?> lateral() {
    // snippet: lateral
    DerivedTable last =
        TWEET
            .select(TWEET.content)
            .where(TWEET.user.eq(USER.id))
            .orderBy(TWEET.id.desc())
            .limit(3)
            .as("last");
    return USER.select(USER.username, last.col(TWEET.content)).leftJoinLateral(last);
    // end
  }

  static Select<?> grouped() {
    // snippet: grouped
    NumberExpr<Long> count = Fn.count(TWEET.id).as("count");
    return USER.select(USER.username, count)
        .leftJoin(TWEET)
        .groupBy(USER.username)
        .having(Fn.count(TWEET.id).ge(1L))
        .orderBy(count.desc().nullsLast(), USER.username);
    // end
  }

  static List<SelectQuery<?>> limits() {
    // snippet: limits
    Select<User> ten = USER.select().orderBy(USER.id).limit(10).offset(20);
    Select<User> page = USER.select().orderBy(USER.id).page(3, 10); // the same rows
    Select<User> once = USER.select(USER.email).distinct();
    Select<Tweet> newest =
        TWEET.select().distinctOn(TWEET.user).orderBy(TWEET.user, TWEET.id.desc());
    // end
    return List.of(ten, page, once, newest);
  }

  // snippet: record
  record NameAndCount(String name, Long count) {}

  // end

  static List<SelectQuery<?>> shapes() {
    // snippet: shapes
    Select<Row2<String, Integer>> tuples = USER.select(USER.username, USER.logins).asTuples();
    Select<String> names = USER.select(USER.username).scalars();
    Select<NameAndCount> records =
        USER.select(USER.username, Fn.count(TWEET.id))
            .leftJoin(TWEET)
            .groupBy(USER.username)
            .into(NameAndCount::new);
    Select<Map<String, Object>> maps = USER.select(USER.id, USER.username.as("name")).asMaps();
    Select<JsonObject> json = USER.select().asJson();
    Select<String> mapped = USER.select().map(user -> user.username + "!");
    // end
    return List.of(tuples, names, records, maps, json, mapped);
  }

  static List<SelectQuery<?>> expressions() {
    // snippet: expressions
    Expr<String> level =
        Case.when(USER.logins.gt(100), "regular").when(USER.logins.gt(0), "guest").orElse("new");
    Expr<String> digit = Case.on(USER.logins).when(0, "none").when(1, "one").orElse("many");
    StringExpr label = USER.username.upper().concat(" <").concat(USER.email).concat(">");
    NumberExpr<Integer> rest = Value.of(100).minus(USER.logins).mod(7);
    Expr<Long> tweets =
        TWEET.select(Fn.count()).where(TWEET.user.eq(USER.id)).asField(); // a subquery as a value
    Expr<String> any = Fn.call("md5", SqlTypes.TEXT, USER.username); // any function
    Expr<Boolean> infix = USER.username.infix("^@", Value.of("h")); // any operator
    // end
    return List.of(
        USER.select(level, digit, label, rest, tweets.as("tweets"), any, infix.as("infix")));
  }

  static List<SelectQuery<?>> aggregates() {
    // snippet: aggregates
    Select<?> totals =
        USER.select(
            Fn.count(),
            Fn.count(USER.email.distinct()),
            Fn.sum(USER.logins),
            Fn.avg(USER.logins).filter(USER.active),
            Fn.stringAgg(USER.username, ", ").orderBy(USER.username));
    // end
    return List.of(totals);
  }

  static List<SelectQuery<?>> windows() {
    // snippet: windows
    Window byUser = Window.by(TWEET.user).orderBy(TWEET.id).as("w");
    Select<?> named =
        TWEET
            .select(
                TWEET.content,
                WindowFn.rowNumber().over(byUser),
                WindowFn.lag(TWEET.id).over(byUser))
            .window(byUser);
    Select<?> running =
        USER.select(
            USER.username,
            Fn.sum(USER.logins)
                .over(
                    w ->
                        w.orderBy(USER.id).rows(Window.unboundedPreceding(), Window.currentRow())));
    // end
    return List.of(named, running);
  }

  static List<SelectQuery<?>> sources() {
    // snippet: sources
    NumberExpr<Long> count = Fn.count(TWEET.id).as("ct");
    DerivedTable counts = TWEET.select(TWEET.user, count).groupBy(TWEET.user).as("counts");
    Select<?> joined =
        USER.select(USER.username, counts.col(count))
            .join(counts)
            .on(USER.id.eq(counts.col(TWEET.user)));

    ValuesList values =
        ValuesList.of(List.of(List.of("huey", 1), List.of("mickey", 2))).as("v", "name", "rank");
    Select<?> ranked =
        USER.select(USER.username, values.col("rank", SqlTypes.INTEGER))
            .join(values)
            .on(USER.username.eq(values.col("name", SqlTypes.TEXT)));

    FunctionTable series =
        FunctionTable.of(Fn.call("generate_series", SqlTypes.INTEGER, 1, 5), "s", "n");
    Select<?> numbers = series.select(series.col("n", SqlTypes.INTEGER));

    NamedTable views = NamedTable.of("pg_catalog", "pg_views");
    Select<?> anything = views.select(views.col("viewname", SqlTypes.TEXT)).limit(3);
    // end
    return List.of(joined, ranked, numbers, anything);
  }

  static List<SelectQuery<?>> ctes() {
    // snippet: ctes
    Cte busy = USER.select(USER.id).where(USER.logins.gt(10)).cte("busy");
    Select<Tweet> theirs =
        TWEET.select().where(TWEET.user.in(busy.select(busy.col(USER.id)))).with(busy);

    NumberExpr<Integer> n = Value.of(1).as("n");
    Cte numbers =
        Select.start()
            .select(n)
            .cteRecursive(
                "numbers", self -> self.select(self.col(n).plus(1)).where(self.col(n).lt(10)));
    Select<?> toTen = numbers.selectFrom(numbers.col(n));
    // end
    return List.of(theirs, toTen);
  }

  static List<SelectQuery<?>> sets() {
    // snippet: sets
    CompoundSelect<String> names =
        USER.select(USER.username)
            .scalars()
            .union(TWEET.select(TWEET.content))
            .orderBy(USER.username)
            .limit(10);
    CompoundSelect<User> some =
        USER.select().where(USER.active).except(USER.select().where(USER.logins.eq(0)));
    // end
    return List.of(names, some);
  }

  static Select<User> locked() {
    // snippet: locked
    return USER.select().where(USER.active).orderBy(USER.id).limit(1).forUpdate().skipLocked();
    // end
  }

  static List<SelectQuery<?>> fragments() {
    // snippet: fragments
    Expr<Integer> length = Sql.raw(SqlTypes.INTEGER, "char_length(?)", USER.username);
    Condition notLong = Sql.condition("char_length(?) < ?", USER.username, 40);
    // end
    return List.of(USER.select(length).where(notLong));
  }

  static List<RawQuery<?>> statements() {
    // snippet: statements
    RawQuery<User> models = USER.raw("SELECT * FROM \"user\" WHERE logins > ?", 3);
    RawQuery<User> named =
        USER.raw("SELECT * FROM \"user\" WHERE logins > #{least}", Map.of("least", 3));
    RawQuery<JsonObject> anything = RawQuery.of("SELECT 1 + ? AS two", 1).asJson();
    // end
    return List.of(models, named, anything);
  }
}
