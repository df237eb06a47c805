package io.github.peeweevertx.testing.tck.relation;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.MembershipTable.MEMBERSHIP;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ShelfTable.SHELF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.type.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many objects in few statements. */
public abstract class BulkTck extends RelationTck {
  /** For subclasses. */
  protected BulkTck() {
    super(USER, AUTHOR, ESSAY, SHELF, MEMBERSHIP);
  }

  private static List<User> users(int count) {
    return IntStream.range(0, count).mapToObj(i -> new User("u" + i)).toList();
  }

  private boolean returnsKeys() {
    return database.dialect().supports(Feature.INSERT_RETURNING);
  }

  @Test
  void createIsOneStatementPerBatch() {
    List<User> users = users(10);
    List<User> created = counted(4, () -> objects.bulkCreate(USER, users, 3));
    assertEquals(10L, await(objects.count(USER)));
    for (int i = 0; i < 10; i++) {
      assertSame(users.get(i), created.get(i));
      if (returnsKeys()) {
        assertEquals("u" + i, await(objects.get(USER, users.get(i).id)).username);
        assertEquals(Set.of(), objects.dirty(users.get(i)));
      } else {
        assertNull(users.get(i).id);
      }
    }
  }

  @Test
  void createWithoutABatchIsOneStatement() {
    counted(1, () -> objects.bulkCreate(USER, users(100)));
    assertEquals(100L, await(objects.count(USER)));
  }

  @Test
  void createOfRecordsGivesNewOnes() {
    List<Shelf> shelves = await(objects.bulkCreate(SHELF, List.of(new Shelf("a"), new Shelf("b"))));
    assertEquals(List.of("a", "b"), shelves.stream().map(Shelf::label).toList());
    if (returnsKeys()) {
      assertEquals("b", await(objects.get(SHELF, shelves.get(1).id())).label());
    }
  }

  @Test
  void createOfNothingSendsNothing() {
    assertEquals(List.of(), counted(0, () -> objects.bulkCreate(USER, List.of())));
  }

  @Test
  void createOfObjectsThatReferToOthers() {
    Author huey = author("huey");
    await(objects.bulkCreate(ESSAY, List.of(new Essay(huey, "meow"), new Essay(huey, "purr"))));
    assertEquals(2L, await(objects.count(objects.backref(huey, ESSAY.author))));
  }

  @Test
  void failedBatchLeavesTheBatchesBeforeIt() {
    List<User> users = new ArrayList<>(users(4));
    users.add(new User("u0"));
    failure(IntegrityException.class, objects.bulkCreate(USER, users, 2));
    assertEquals(4L, await(objects.count(USER)));
  }

  @Test
  void failureInATransactionLeavesNothing() {
    List<User> users = new ArrayList<>(users(4));
    users.add(new User("u0"));
    failure(
        IntegrityException.class,
        inContext(() -> objects.atomic(() -> objects.bulkCreate(USER, users, 2))));
    assertEquals(0L, await(objects.count(USER)));
  }

  @Test
  void updateIsOneStatementPerBatch() {
    await(objects.bulkCreate(USER, users(10)));
    List<User> users = await(objects.execute(USER.select().orderBy(USER.id)));
    for (User each : users) {
      each.email = each.id % 2 == 0 ? null : each.username + "@example.org";
      each.logins = (int) (each.id % 7) + 1;
      each.username = "not written";
    }
    assertEquals(
        10, counted(4, () -> objects.bulkUpdate(users, List.of(USER.email, USER.logins), 3)));
    List<User> stored = await(objects.execute(USER.select().orderBy(USER.id)));
    for (int i = 0; i < 10; i++) {
      assertEquals(users.get(i).email, stored.get(i).email);
      assertEquals(users.get(i).logins, stored.get(i).logins);
      assertEquals("u" + i, stored.get(i).username);
      assertEquals(Set.of(USER.username), objects.dirty(users.get(i)));
    }
  }

  @Test
  void updateOfNullsAloneWorks() {
    await(objects.bulkCreate(USER, users(3)));
    await(objects.execute(USER.update(USER.email.to("x")).all()));
    List<User> users = await(objects.execute(USER.select()));
    users.forEach(each -> each.email = null);
    assertEquals(3, await(objects.bulkUpdate(users, List.of(USER.email))));
    assertEquals(3L, await(objects.count(USER.select().where(USER.email.isNull()))));
  }

  @Test
  void updateOfReferencesWorks() {
    Author huey = author("huey");
    Author mickey = author("mickey");
    List<Essay> essays = List.of(essay(huey, "meow"), essay(huey, "purr"));
    essays.forEach(each -> each.author = Ref.of(mickey));
    essays.get(0).editor = Ref.of(huey);
    assertEquals(2, await(objects.bulkUpdate(essays, List.of(ESSAY.author, ESSAY.editor))));
    assertEquals(2L, await(objects.count(objects.backref(mickey, ESSAY.author))));
    assertNotNull(await(objects.get(ESSAY, essays.get(0).id)).editor);
    assertNull(await(objects.get(ESSAY, essays.get(1).id)).editor);
  }

  @Test
  void updateOfNothingSendsNothing() {
    assertEquals(0, counted(0, () -> objects.bulkUpdate(List.<User>of(), List.of(USER.email))));
  }

  @Test
  void updateThatAConstraintRefusesFails() {
    await(objects.bulkCreate(USER, users(2)));
    List<User> users = await(objects.execute(USER.select()));
    users.forEach(each -> each.username = "same");
    failure(IntegrityException.class, objects.bulkUpdate(users, List.of(USER.username)));
  }

  @Test
  void updateWithoutAFieldOrAKeyIsRefused() {
    User user = await(objects.create(new User("charlie")));
    assertEquals(
        ErrorCode.NOTHING_TO_SAVE,
        failure(ProgrammingException.class, objects.bulkUpdate(List.of(user), List.of(USER.id)))
            .code());
    assertEquals(
        ErrorCode.MISSING_KEY,
        failure(
                ProgrammingException.class,
                objects.bulkUpdate(List.of(new User("new")), List.of(USER.email)))
            .code());
    assertEquals(
        ErrorCode.INVALID_ARGUMENT,
        failure(
                ProgrammingException.class,
                objects.bulkUpdate(List.of(user), List.of(USER.email), 0))
            .code());
  }
}
