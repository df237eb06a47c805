package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.model.User;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows in order, and a part of them. */
public abstract class OrderAndLimitTck extends Tck {
  /** For subclasses. */
  protected OrderAndLimitTck() {
    super(USER);
  }

  @BeforeEach
  final void createUsers() {
    create("a", 2, "x");
    create("b", 1, null);
    create("c", 2, "w");
    create("d", 1, "y");
  }

  private void create(String name, int logins, String email) {
    await(
        objects.create(USER, USER.username.to(name), USER.logins.to(logins), USER.email.to(email)));
  }

  private String names(Select<User> query) {
    StringBuilder names = new StringBuilder();
    await(objects.execute(query)).forEach(user -> names.append(user.username));
    return names.toString();
  }

  @Test
  void rowsAreOrderedByAColumn() {
    assertEquals("abcd", names(USER.select().orderBy(USER.username)));
    assertEquals("abcd", names(USER.select().orderBy(USER.username.asc())));
    assertEquals("dcba", names(USER.select().orderBy(USER.username.desc())));
  }

  @Test
  void rowsAreOrderedBySeveralColumns() {
    assertEquals("bdac", names(USER.select().orderBy(USER.logins, USER.username)));
    assertEquals("dbca", names(USER.select().orderBy(USER.logins, USER.username.desc())));
  }

  @Test
  void laterOrderReplacesOrExtends() {
    Select<User> query = USER.select().orderBy(USER.logins);
    assertEquals("abcd", names(query.orderBy(USER.username)));
    assertEquals("dbca", names(query.orderByExtend(USER.username.desc())));
  }

  @Test
  void emptyOrderClears() {
    Select<User> query = USER.select().orderBy(USER.username.desc());
    assertEquals(
        USER.select().sql(database.dialect()).text(),
        query.orderBy().sql(database.dialect()).text());
  }

  @Test
  void nullsStandWhereTheyAreToldTo() {
    assertEquals("bcad", names(USER.select().orderBy(USER.email.asc().nullsFirst())));
    assertEquals("cadb", names(USER.select().orderBy(USER.email.asc().nullsLast())));
    assertEquals("bdac", names(USER.select().orderBy(USER.email.desc().nullsFirst())));
    assertEquals("dacb", names(USER.select().orderBy(USER.email.desc().nullsLast())));
  }

  @Test
  void rowsAreOrderedByAnExpression() {
    assertEquals("acbd", names(USER.select().orderBy(USER.logins.times(-1), USER.username)));
  }

  @Test
  void limitAndOffsetTakeAPart() {
    Select<User> query = USER.select().orderBy(USER.username);
    assertEquals("ab", names(query.limit(2)));
    assertEquals("bc", names(query.limit(2).offset(1)));
    assertEquals("cd", names(query.offset(2)));
    assertEquals("d", names(query.limit(9).offset(3)));
    assertEquals("", names(query.offset(4)));
    assertEquals("", names(query.limit(0)));
  }

  @Test
  void pagesCountFromOne() {
    Select<User> query = USER.select().orderBy(USER.username);
    assertEquals("abc", names(query.page(1, 3)));
    assertEquals("d", names(query.page(2, 3)));
    assertEquals("", names(query.page(3, 3)));
  }

  @Test
  void pageBelowOneIsTheFirst() {
    Select<User> query = USER.select().orderBy(USER.username);
    assertEquals("ab", names(query.page(0, 2)));
    assertEquals("ab", names(query.page(-3, 2)));
  }

  @Test
  void deepOffsetsKeepTheirNumber() {
    assertEquals(List.of(), await(objects.execute(USER.select().offset(1L << 40).limit(1))));
  }
}
