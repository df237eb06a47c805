package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.AllTypesTable.ALL_TYPES;
import static io.github.peeweevertx.testing.model.NoteTable.NOTE;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.testing.model.AllTypes;
import io.github.peeweevertx.testing.model.Color;
import io.github.peeweevertx.testing.model.Level;
import io.github.peeweevertx.testing.model.Money;
import io.github.peeweevertx.testing.model.Note;
import io.github.peeweevertx.testing.model.Seat;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Generated tables as mappers of hand-written templates of the Vert.x client, without the toolkit
 * in between.
 */
public abstract class SqlTemplateTck extends Tck {
  /** For subclasses. */
  protected SqlTemplateTck() {
    super(USER, NOTE, SEAT, ALL_TYPES);
  }

  private <T> T run(Function<SqlClient, Future<T>> work) {
    return await(database.executor().source().with(work));
  }

  /** Standard quotes in the words of this database. */
  private String words(String template) {
    return database.dialect().template(template);
  }

  private static <T> List<T> list(Iterable<T> rows) {
    List<T> list = new ArrayList<>();
    rows.forEach(list::add);
    return list;
  }

  @Test
  void tableReadsTheRowsOfATemplate() {
    User charlie = await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(3)));
    List<User> found =
        list(
            run(
                client ->
                    SqlTemplate.forQuery(
                            client, words("SELECT * FROM \"user\" WHERE username = #{name}"))
                        .mapTo(USER)
                        .execute(Map.of("name", "charlie"))));
    assertEquals(List.of(charlie), found);
    assertEquals(3, found.get(0).logins);
    assertTrue(found.get(0).active);
  }

  @Test
  void tableReadsColumnsInAnyOrder() {
    User charlie = await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(3)));
    User found =
        run(client ->
                SqlTemplate.forQuery(
                        client,
                        words(
                            "SELECT logins, email, 1 AS other, active, username, id"
                                + " FROM \"user\""))
                    .mapTo(USER)
                    .execute(Map.of()))
            .iterator()
            .next();
    assertEquals(charlie.id, found.id);
    assertEquals("charlie", found.username);
    assertEquals(3, found.logins);
    assertTrue(found.active);
    assertNull(found.email);
  }

  @Test
  void tableReadsRowsThatLackColumns() {
    await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(3)));
    User found =
        run(client ->
                SqlTemplate.forQuery(client, words("SELECT username FROM \"user\""))
                    .mapTo(USER)
                    .execute(Map.of()))
            .iterator()
            .next();
    assertEquals("charlie", found.username);
    assertNull(found.id);
    assertEquals(0, found.logins);
  }

  @Test
  void tableGivesTheParametersOfATemplate() {
    User user = new User("charlie");
    user.logins = 7;
    SqlResult<Void> result =
        run(
            client ->
                SqlTemplate.forUpdate(
                        client,
                        words(
                            "INSERT INTO \"user\" (logins, username, active)"
                                + " VALUES (#{logins}, #{username}, #{active})"))
                    .mapFrom(USER)
                    .execute(user));
    assertEquals(1, result.rowCount());
    User found = await(objects.get(USER, USER.username.eq("charlie")));
    assertEquals(7, found.logins);
    assertTrue(found.active);
  }

  @Test
  void tableReadsAndWritesRecordsWithReferences() {
    User charlie = await(objects.create(new User("charlie")));
    Note note = await(objects.create(new Note(charlie, "first")));
    run(
        client ->
            SqlTemplate.forUpdate(
                    client,
                    words(
                        "UPDATE \"note\" SET title = #{title}, body = #{title}"
                            + " WHERE author_id = #{author} AND id = #{id}"))
                .mapFrom(NOTE)
                .execute(new Note(note.id(), note.author(), null, "second", null, 1)));
    Note found =
        run(client ->
                SqlTemplate.forQuery(
                        client, words("SELECT stars, body, title, author_id, id FROM \"note\""))
                    .mapTo(NOTE)
                    .execute(Map.of()))
            .iterator()
            .next();
    assertEquals(charlie.id, found.author().<Long>id());
    assertEquals("second", found.title());
    assertEquals("second", found.body());
    assertEquals(3, found.stars());
  }

  @Test
  void parametersAreCalledAfterFieldsAndColumnsAfterColumns() {
    Seat seat = new Seat();
    seat.row = "A";
    seat.number = 4;
    run(
        client ->
            SqlTemplate.forUpdate(
                    client,
                    words(
                        "INSERT INTO \"seat\" (\"Seat row\", number)"
                            + " VALUES (#{row}, #{number})"))
                .mapFrom(SEAT)
                .execute(seat));
    Seat found =
        run(client ->
                SqlTemplate.forQuery(client, words("SELECT number, \"Seat row\" FROM \"seat\""))
                    .mapTo(SEAT)
                    .execute(Map.of()))
            .iterator()
            .next();
    assertEquals("A", found.row);
    assertEquals(4, found.number);
  }

  @Test
  void convertersWorkInTemplatesToo() {
    AllTypes row = new AllTypes();
    row.color = Color.BLUE;
    row.level = Level.HIGH;
    row.money = new Money(1299);
    row.fixedValue = "abcdefg";
    run(
        client ->
            SqlTemplate.forUpdate(
                    client,
                    words(
                        "INSERT INTO \"all_types\" (color, level, money, fixed_value)"
                            + " VALUES (#{color}, #{level}, #{money}, #{fixedValue})"))
                .mapFrom(ALL_TYPES)
                .execute(row));
    AllTypes found =
        run(client ->
                SqlTemplate.forQuery(
                        client, words("SELECT money, level, fixed_value, color FROM \"all_types\""))
                    .mapTo(ALL_TYPES)
                    .execute(Map.of()))
            .iterator()
            .next();
    assertEquals(Color.BLUE, found.color);
    assertEquals(Level.HIGH, found.level);
    assertEquals(new Money(1299), found.money);
    assertEquals("abcde", found.fixedValue);
  }

  @Test
  void fixedStatementsOfAModelAreTemplates() {
    User user = new User("charlie");
    user.id = 5L;
    run(
        client ->
            SqlTemplate.forUpdate(client, words(USER.templates().insertWithKey()))
                .mapFrom(USER)
                .execute(user));
    user.logins = 9;
    run(
        client ->
            SqlTemplate.forUpdate(client, words(USER.templates().updateById()))
                .mapFrom(USER)
                .execute(user));
    User found =
        run(client ->
                SqlTemplate.forQuery(client, words(USER.templates().selectById()))
                    .mapTo(USER)
                    .execute(Map.of("id", 5L)))
            .iterator()
            .next();
    assertEquals("charlie", found.username);
    assertEquals(9, found.logins);
    assertEquals(
        1,
        run(client ->
                SqlTemplate.forUpdate(client, words(USER.templates().deleteById()))
                    .mapFrom(USER)
                    .execute(user))
            .rowCount());
    assertEquals(0, await(objects.count(USER)));
  }
}
