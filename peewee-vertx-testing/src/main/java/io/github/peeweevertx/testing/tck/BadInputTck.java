package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.RowQuery;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Select1;
import io.github.peeweevertx.query.WriteQuery;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Arguments that make no sense, also those that the compiler would have refused: the future fails,
 * nothing is thrown, nothing is sent, and the message says what to do.
 */
public abstract class BadInputTck extends Tck {
  private static final String SECRET = "s3cretValue";
  private static final String CONVERTS = "others compare text and number by converting the text";

  /** For subclasses. */
  protected BadInputTck() {
    super(USER, MEMBERSHIP);
  }

  /** Every call that takes an object, a query or a table, with null in its place. */
  private Map<String, Supplier<Future<?>>> callsWithNull() {
    ModelTable<User, Long> noTable = null;
    Select<User> noSelect = null;
    Map<String, Supplier<Future<?>>> calls = new LinkedHashMap<>();
    calls.put("get(null, key)", () -> objects.get(noTable, 1L));
    calls.put("get(null, condition)", () -> objects.get(noTable, USER.id.eq(1L)));
    calls.put("get(null)", () -> objects.get(noSelect));
    calls.put("get(table, null…)", () -> objects.get(USER, (Condition[]) null));
    calls.put("get(table, key null)", () -> objects.get(USER, (Long) null));
    calls.put("find(null, key)", () -> objects.find(noTable, 1L));
    calls.put("find(null)", () -> objects.find(noSelect));
    calls.put("execute(row query)", () -> objects.execute((RowQuery<User>) null));
    calls.put("execute(write query)", () -> objects.execute((WriteQuery) null));
    calls.put("execute(insert)", () -> objects.execute((Insert<User, Long>) null));
    calls.put("count(query)", () -> objects.count(noSelect));
    calls.put("count(table)", () -> objects.count(noTable));
    calls.put("exists", () -> objects.exists(noSelect));
    calls.put("scalar", () -> objects.scalar((Select1<User, Long>) null));
    calls.put("scalars", () -> objects.scalars((Select1<User, Long>) null));
    calls.put("first", () -> objects.first(noSelect));
    calls.put("first(n)", () -> objects.first(noSelect, 2));
    calls.put("query(null)", () -> objects.query(null, Tuple.tuple()));
    calls.put("query(sql, null)", () -> objects.query("SELECT 1", null));
    calls.put("create(null)", () -> objects.create((User) null));
    calls.put("create(null table)", () -> objects.create(noTable, USER.username.to("x")));
    calls.put("create(null value)", () -> objects.create(USER, (Assignment<User>) null));
    calls.put("insert", () -> objects.insert((User) null));
    calls.put("save", () -> objects.save((User) null));
    calls.put("update", () -> objects.update((User) null));
    calls.put("delete", () -> objects.delete(null));
    calls.put("refresh", () -> objects.refresh((User) null));
    calls.put("getOrCreate(null lookup)", () -> objects.getOrCreate(USER, null));
    calls.put("createOrGet(null table)", () -> objects.createOrGet(noTable, USER.id.to(1L)));
    return calls;
  }

  @Test
  void nullInPlaceOfAnArgumentFailsTheFutureAndSendsNothing() {
    try (QueryCounter counter = counter()) {
      callsWithNull()
          .forEach(
              (name, call) -> {
                Future<?> future = assertDoesNotThrow(call::get, name);
                ProgrammingException error = failure(ProgrammingException.class, future);
                assertTrue(
                    error.code() == ErrorCode.INVALID_ARGUMENT
                        || error.code() == ErrorCode.MISSING_KEY,
                    () -> name + " gives " + error);
                assertTrue(error.getMessage().split(" ").length > 4, error::getMessage);
              });
      counter.assertCount(0);
    }
  }

  @Test
  void objectOfAClassThatIsNoModelFails() {
    ProgrammingException error = failure(ProgrammingException.class, objects.create("a string"));
    assertEquals(ErrorCode.UNKNOWN_MODEL, error.code());
    assertTrue(error.getMessage().contains("java.lang.String"), error::getMessage);
    assertTrue(error.getMessage().contains("@Model"), error::getMessage);
    assertEquals(
        ErrorCode.UNKNOWN_MODEL,
        failure(ProgrammingException.class, objects.delete(new int[0])).code());
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void keyOfAnotherTypeFailsWithoutItsValue() {
    Future<?> call = assertDoesNotThrow(() -> objects.get((ModelTable) USER, (Object) SECRET));
    PeeweeException error = failure(ProgrammingException.class, call);
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    Secrets.assertSilent(error, SECRET);
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void partOfAKeyInPlaceOfTheKeyFails() {
    Future<?> call = assertDoesNotThrow(() -> objects.get((ModelTable) MEMBERSHIP, (Object) "a"));
    PeeweeException error = failure(ProgrammingException.class, call);
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void valueOfAnotherTypeFailsWithoutTheValue() {
    holdsOnlyOn(DatabaseKind.POSTGRESQL, CONVERTS);
    Future<?> call =
        assertDoesNotThrow(
            () -> objects.execute(USER.select().where((Condition) eq(USER.logins, SECRET))));
    PeeweeException error = failure(DataException.class, call);
    assertEquals(ErrorCode.INVALID_VALUE, error.code());
    Secrets.assertSilent(error, SECRET);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object eq(Expr expression, Object value) {
    return expression.eq(value);
  }

  @Test
  void rawQueryWithAValueOfAnotherTypeFailsWithoutTheValue() {
    holdsOnlyOn(DatabaseKind.POSTGRESQL, CONVERTS);
    StringBuilder sql = new StringBuilder("SELECT * FROM ");
    sql.append(database.dialect().quote("user")).append(" WHERE logins = ");
    database.dialect().placeholder(sql, 1);
    PeeweeException error =
        failure(PeeweeException.class, objects.query(sql.toString(), Tuple.of(SECRET)));
    assertInstanceOf(DataException.class, error);
    Secrets.assertSilent(error, SECRET);
  }

  @Test
  void rawQueryWithTooFewValuesFails() {
    StringBuilder sql = new StringBuilder("SELECT * FROM ");
    sql.append(database.dialect().quote("user")).append(" WHERE username = ");
    database.dialect().placeholder(sql, 1);
    PeeweeException few =
        failure(PeeweeException.class, objects.query(sql.toString(), Tuple.tuple()));
    assertEquals(ErrorCode.INVALID_QUERY, few.code(), few::toString);
    PeeweeException many =
        failure(PeeweeException.class, objects.query(sql.toString(), Tuple.of(SECRET, SECRET)));
    assertEquals(ErrorCode.INVALID_QUERY, many.code(), many::toString);
    Secrets.assertSilent(many, SECRET);
  }

  @Test
  void firstOfLessThanOneFails() {
    for (int most : new int[] {0, -1}) {
      ProgrammingException error =
          failure(ProgrammingException.class, objects.first(USER.select(), most));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
      error = failure(ProgrammingException.class, objects.peek(USER.select(), most));
      assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
    }
  }

  @Test
  void functionOfTheApplicationThatThrowsFailsTheCall() {
    await(objects.create(new User("charlie")));
    for (Throwable thrown : List.of(new IllegalStateException(SECRET), new LinkageError(SECRET))) {
      Select<String> query =
          USER.select()
              .map(
                  user -> {
                    throw BadInputTck.<RuntimeException>unchecked(thrown);
                  });
      DataException error = failure(DataException.class, objects.execute(query));
      assertEquals(ErrorCode.UNREADABLE_VALUE, error.code());
      assertEquals(thrown, error.getCause());
      Secrets.assertOwnWordsSilent(error, SECRET);
    }
    assertEquals(1, await(objects.count(USER)));
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> X unchecked(Throwable failure) throws X {
    throw (X) failure;
  }
}
