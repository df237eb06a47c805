package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.CountryTable.COUNTRY;
import static io.github.peeweevertx.testing.model.DocumentTable.DOCUMENT;
import static io.github.peeweevertx.testing.model.LogLineTable.LOG_LINE;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.Country;
import io.github.peeweevertx.testing.model.Document;
import io.github.peeweevertx.testing.model.LogLine;
import io.github.peeweevertx.testing.model.Membership;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.CompositeKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One object is asked for: by key, by conditions, by query. */
public abstract class GetTck extends Tck {
  private User charlie;
  private User lucy;

  /** For subclasses. */
  protected GetTck() {
    super(USER, COUNTRY, DOCUMENT, MEMBERSHIP, LOG_LINE);
  }

  private void createUsers() {
    charlie = await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
    lucy = await(objects.create(USER, USER.username.to("lucy"), USER.logins.to(1)));
  }

  @Test
  void getFindsByKey() {
    createUsers();
    User found = await(objects.get(USER, lucy.id));
    assertEquals("lucy", found.username);
    assertEquals(1, found.logins);
  }

  @Test
  void getFindsByKeysOfEveryType() {
    await(objects.create(new Country("DE", "Germany")));
    assertEquals("Germany", await(objects.get(COUNTRY, "DE")).name);
    Document document = await(objects.create(new Document("first")));
    assertEquals("first", await(objects.get(DOCUMENT, document.id)).title);
    await(objects.create(new Membership("chess", 1, "member")));
    await(objects.create(new Membership("chess", 2, "guest")));
    assertEquals("guest", await(objects.get(MEMBERSHIP, CompositeKey.of("chess", 2))).role());
  }

  @Test
  void getFindsByCondition() {
    createUsers();
    assertEquals(lucy, await(objects.get(USER, USER.username.eq("lucy"))));
  }

  @Test
  void getWantsAllConditionsMet() {
    createUsers();
    assertEquals(lucy, await(objects.get(USER, USER.logins.eq(1), USER.username.ne("charlie"))));
    failure(
        DoesNotExistException.class,
        objects.get(USER, USER.username.eq("lucy"), USER.logins.eq(2)));
  }

  @Test
  void getFindsByQuery() {
    createUsers();
    assertEquals(
        lucy, await(objects.get(USER.select().where(USER.logins.eq(1)).orderBy(USER.id.desc()))));
  }

  @Test
  void getAddsConditionsToTheQuery() {
    createUsers();
    Select<User> query = USER.select().where(USER.logins.eq(1));
    assertEquals(lucy, await(objects.get(query, USER.username.eq("lucy"))));
    failure(DoesNotExistException.class, objects.get(query, USER.username.eq("snoopy")));
  }

  @Test
  void getGivesTheSameObjectWhicheverWayItIsAsked() {
    createUsers();
    User byKey = await(objects.get(USER, charlie.id));
    User byCondition = await(objects.get(USER, USER.username.eq("charlie")));
    User byQuery = await(objects.get(USER.select().where(USER.username.eq("charlie"))));
    for (User each : List.of(byKey, byCondition, byQuery)) {
      assertEquals(charlie, each);
      assertEquals(charlie.username, each.username);
      assertEquals(charlie.logins, each.logins);
      assertEquals(charlie.active, each.active);
    }
  }

  @Test
  void getAsksForOneRowOnly() {
    createUsers();
    try (QueryCounter counter = counter()) {
      await(objects.get(USER, USER.logins.eq(1)));
      await(objects.get(USER.select()));
      counter.assertCount(2);
      counter.statements().forEach(sql -> assertTrue(sql.contains(" LIMIT "), sql));
    }
  }

  @Test
  void getLeavesTheQueryAsItIs() {
    createUsers();
    Select<User> query = USER.select();
    String before = query.sql(database.dialect()).text();
    await(objects.get(query, USER.username.eq("lucy")));
    assertEquals(before, query.sql(database.dialect()).text());
    assertEquals(2, await(objects.execute(query)).size());
  }

  @Test
  void getOfNoRowFailsWithModelAndSql() {
    DoesNotExistException error =
        failure(DoesNotExistException.class, objects.get(USER, USER.username.eq("snoopy")));
    assertEquals(ErrorCode.DOES_NOT_EXIST, error.code());
    assertEquals(User.class, error.model());
    assertTrue(error.sql().startsWith("SELECT "), error::sql);
    assertTrue(error.getMessage().contains(error.sql()), error::getMessage);
    assertTrue(error.getMessage().contains("User"), error::getMessage);
    assertInstanceOf(PeeweeException.class, error);
  }

  @Test
  void getOfNoKeyFailsWithModelAndSql() {
    DoesNotExistException error = failure(DoesNotExistException.class, objects.get(USER, 4711L));
    assertEquals(User.class, error.model());
    assertTrue(error.sql().startsWith("SELECT "), error::sql);
  }

  @Test
  void missingRowShowsNoValue() {
    DoesNotExistException error =
        failure(DoesNotExistException.class, objects.get(USER, USER.username.eq("s3cret")));
    assertFalse(error.toString().contains("s3cret"), error::toString);
    assertFalse(error.parameters().contains("s3cret"), error::parameters);
  }

  @Test
  void missingRowShowsItsValuesWhenTheDatabaseIsToldTo() {
    Manager talkative = Manager.create(closing(openWithValuesShown()));
    DoesNotExistException error =
        failure(DoesNotExistException.class, talkative.get(USER, USER.username.eq("snoopy")));
    assertTrue(error.getMessage().contains("snoopy"), error::getMessage);
  }

  /**
   * Opens a handle that was told to show bound values.
   *
   * @return a handle on the database of this suite
   */
  protected abstract Database openWithValuesShown();

  @Test
  void getOfKeyNullFails() {
    ProgrammingException error =
        failure(ProgrammingException.class, objects.get(USER, (Long) null));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
  }

  @Test
  void getOfHalfAKeyFails() {
    ProgrammingException error =
        failure(ProgrammingException.class, objects.get(MEMBERSHIP, CompositeKey.of("chess")));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
  }

  @Test
  void getByKeyOfAModelWithoutKeyFails() {
    await(objects.create(new LogLine("web", "started")));
    assertEquals("started", await(objects.get(LOG_LINE, LOG_LINE.host.eq("web"))).line());
    ProgrammingException error =
        failure(ProgrammingException.class, objects.get(LOG_LINE, (Void) null));
    assertEquals(ErrorCode.MISSING_KEY, error.code());
  }

  @Test
  void getOfAConditionThatIsNullFails() {
    ProgrammingException error =
        failure(ProgrammingException.class, objects.get(USER, (Condition) null));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
  }

  @Test
  void findGivesTheObjectOrNothing() {
    createUsers();
    assertEquals(Optional.of(lucy), await(objects.find(USER, lucy.id)));
    assertEquals(Optional.of(lucy), await(objects.find(USER, USER.username.eq("lucy"))));
    assertEquals(Optional.of(lucy), await(objects.find(USER.select(), USER.id.eq(lucy.id))));
    assertEquals(Optional.empty(), await(objects.find(USER, 4711L)));
    assertEquals(Optional.empty(), await(objects.find(USER, USER.username.eq("snoopy"))));
    assertEquals(Optional.empty(), await(objects.find(DOCUMENT, UUID.randomUUID())));
    assertEquals(Optional.empty(), await(objects.find(USER.select(), USER.username.eq("snoopy"))));
  }

  @Test
  void findLetsOtherErrorsPass() {
    Manager closed = Manager.create(open(url()));
    await(closed.close());
    PeeweeException error = failure(PeeweeException.class, closed.find(USER, 1L));
    assertEquals(ErrorCode.DATABASE_CLOSED, error.code());
  }
}
