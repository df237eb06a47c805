package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TooManyRowsException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.CompoundSelect;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists have a limit, and one row too many is an error. */
public abstract class RowLimitTck extends Tck {
  private Manager three;

  /** For subclasses. */
  protected RowLimitTck() {
    super(USER);
  }

  @BeforeEach
  final void createUsers() {
    for (int i = 0; i < 4; i++) {
      await(objects.create(USER, USER.username.to("user" + i), USER.logins.to(i)));
    }
    three = Manager.create(open(url().option("row_limit", "3")));
  }

  @Test
  void oneRowTooManyIsAnError() {
    TooManyRowsException error = failure(TooManyRowsException.class, three.execute(USER.select()));
    assertEquals(ErrorCode.TOO_MANY_ROWS, error.code());
    assertEquals(3, error.limit());
    assertTrue(error.getMessage().contains("3 rows of User"), error.getMessage());
  }

  @Test
  void fullListIsNoError() {
    assertEquals(3, await(three.execute(USER.select().where(USER.logins.lt(3)))).size());
  }

  @Test
  void limitIsPartOfTheStatementAndNotOfTheQuery() {
    var query = USER.select().where(USER.logins.lt(3));
    String plain = query.sql(database.dialect()).text();
    try (QueryCounter counter = QueryCounter.of(three.database())) {
      await(three.execute(query));
      assertTrue(counter.statements().get(0).contains(" LIMIT "), counter.statements().get(0));
    }
    assertEquals(plain, query.sql(database.dialect()).text());
    assertFalse(plain.contains("LIMIT"), plain);
  }

  @Test
  void queryWithALimitOfItsOwnIsLeftAlone() {
    assertEquals(4, await(three.execute(USER.select().limit(10))).size());
    assertEquals(4, await(three.first(USER.select(), 10)).size());
  }

  @Test
  void limitHoldsForScalarsAndSetOperations() {
    failure(TooManyRowsException.class, three.scalars(USER.select(USER.username)));
    CompoundSelect<User> united =
        USER.select().where(USER.logins.lt(2)).unionAll(USER.select().where(USER.logins.ge(2)));
    failure(TooManyRowsException.class, three.execute(united));
    assertEquals(4, await(three.execute(united.limit(9))).size());
  }

  @Test
  void limitKeepsAnOffset() {
    List<User> last = await(three.execute(USER.select().orderBy(USER.logins).offset(2)));
    assertEquals(List.of("user2", "user3"), last.stream().map(user -> user.username).toList());
  }

  @Test
  void rawSqlIsLeftAsItIs() {
    RawQuery<Map<String, Object>> raw =
        RawQuery.of("select username from " + database.dialect().quote("user"));
    assertEquals(4, await(three.execute(raw)).size());
  }

  @Test
  void listsOfTheManagerUnderTestHaveTheDefaultLimit() {
    assertEquals(10_000, database.options().rowLimit());
    assertEquals(4, await(objects.execute(USER.select())).size());
  }

  @Test
  void limitBelowOneIsRefused() {
    assertEquals(
        ErrorCode.INVALID_ARGUMENT,
        assertThrows(ProgrammingException.class, () -> database.options().withRowLimit(0)).code());
  }
}
