package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.SeatTable.SEAT;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.manager.LateManager;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.manager.Page;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Rows by key, pages, other databases, and a manager that comes later. */
public abstract class ShorthandsTck extends Tck {
  /** For subclasses. */
  protected ShorthandsTck() {
    super(USER, SEAT);
  }

  private User charlie() {
    return await(objects.create(USER, USER.username.to("charlie")));
  }

  private static void assertFails(ErrorCode code, Future<?> call) {
    assertEquals(code, failure(PeeweeException.class, call).code());
  }

  // rows by key

  @Test
  void objectIsReadByItsKey() {
    User charlie = charlie();
    assertEquals(charlie, await(objects.byId(USER, charlie.id)));
    failure(DoesNotExistException.class, objects.byId(USER, charlie.id + 1));
  }

  @Test
  void rowIsWrittenByItsKey() {
    User charlie = charlie();
    try (QueryCounter counter = counter()) {
      assertEquals(
          1,
          await(
              objects.setById(
                  USER, charlie.id, USER.logins.to(USER.logins.plus(1)), USER.email.to("c@x"))));
      counter.assertCount(1);
    }
    User found = await(objects.get(USER, charlie.id));
    assertEquals(1, found.logins);
    assertEquals("c@x", found.email);
    assertEquals("charlie", found.username);
  }

  @Test
  void rowOfNoKeyIsANewOne() {
    assertEquals(1, await(objects.setById(USER, null, USER.username.to("charlie"))));
    assertEquals("charlie", await(objects.get(USER.select())).username);
  }

  @Test
  void keyThatIsNotThereWritesNothing() {
    assertEquals(0, await(objects.setById(USER, 0L, USER.username.to("charlie"))));
    assertEquals(0, await(objects.deleteById(USER, 0L)));
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void writeByKeyOfNothingFails() {
    assertFails(ErrorCode.NOTHING_TO_SAVE, objects.setById(USER, 1L));
  }

  @Test
  void rowIsDeletedByItsKey() {
    User charlie = charlie();
    await(objects.create(new User("lucy")));
    assertEquals(1, await(objects.deleteById(USER, charlie.id)));
    assertEquals(1, await(objects.count(USER)));
    assertFails(ErrorCode.MISSING_KEY, objects.deleteById(USER, null));
  }

  // pages

  private Select<User> fiveUsers() {
    await(
        objects.bulkCreate(
            USER, List.of("a", "b", "c", "d", "e").stream().map(User::new).toList()));
    return USER.select().orderBy(USER.username);
  }

  @Test
  void pageHasItsItemsAndTheTotal() {
    Select<User> query = fiveUsers();
    try (QueryCounter counter = counter()) {
      Page<User> page = await(objects.page(query, 2, 2));
      counter.assertCount(2);
      assertEquals(List.of("c", "d"), page.items().stream().map(user -> user.username).toList());
      assertEquals(5, page.total());
      assertEquals(3, page.pages());
      assertEquals(2, page.number());
      assertEquals(2, page.size());
      assertTrue(page.hasNext());
    }
  }

  @Test
  void lastPageIsShortAndTheNextIsEmpty() {
    Select<User> query = fiveUsers();
    Page<User> last = await(objects.page(query, 3, 2));
    assertEquals(1, last.items().size());
    assertFalse(last.hasNext());
    assertEquals(List.of(), await(objects.page(query, 4, 2)).items());
  }

  @Test
  void queryWithoutRowsHasNoPage() {
    Page<User> none = await(objects.page(USER.select(), 1, 20));
    assertEquals(0, none.pages());
    assertFalse(none.hasNext());
  }

  @Test
  void pagesAndSizesStartAtOne() {
    assertFails(ErrorCode.INVALID_ARGUMENT, objects.page(USER.select(), 0, 20));
    assertFails(ErrorCode.INVALID_ARGUMENT, objects.page(USER.select(), 1, 0));
  }

  // other databases

  @Test
  void managerGoesToAnotherDatabaseOfTheSameKind() {
    String name = server.createDatabase("t_other").database();
    Manager other = objects.on(open(url().database(name)));
    await(other.createTables(USER));
    await(other.create(new User("elsewhere")));
    assertEquals(0, await(objects.count(USER)));
    assertEquals(1, await(other.count(USER)));
  }

  // transactions in another form

  private long commits(QueryCounter counter) {
    return counter.statements().stream().filter(sql -> sql.startsWith("COMMIT")).count();
  }

  private Future<Long> sixByFour(String failing) {
    return inContext(
        () ->
            objects.batchCommit(
                List.of("a", "b", "c", "d", "e", "f"),
                4,
                (tx, name) ->
                    name.equals(failing)
                        ? Future.failedFuture(new IllegalStateException(name))
                        : tx.create(USER, USER.username.to(name))));
  }

  @Test
  void sixRowsByFourAreTwoCommits() {
    try (QueryCounter counter = counter()) {
      assertEquals(6, await(sixByFour(null)));
      assertEquals(2, commits(counter));
    }
    assertEquals(6, await(objects.count(USER)));
  }

  @Test
  void partThatFailsIsUndoneAndThePartsBeforeItStay() {
    failure(IllegalStateException.class, sixByFour("f"));
    assertEquals(4, await(objects.count(USER)));
  }

  @Test
  void partHasAtLeastOneThing() {
    assertFails(
        ErrorCode.INVALID_ARGUMENT,
        objects.batchCommit(List.of(1), 0, (tx, one) -> Future.succeededFuture()));
  }

  @Test
  void functionRunsInATransactionOfItsOwnEachTime() {
    Function<String, Future<User>> create =
        objects.atomicFn((tx, name) -> tx.create(USER, USER.username.to(name)));
    try (QueryCounter counter = counter()) {
      on(vertx, () -> create.apply("charlie"));
      on(vertx, () -> create.apply("lucy"));
      assertEquals(2, commits(counter));
      on(vertx, () -> objects.atomic(() -> create.apply("snoopy")));
      assertEquals(3, commits(counter));
    }
    assertEquals(3, await(objects.count(USER)));
  }

  // a manager that comes later

  @Test
  void lateManagerSaysThatItIsNotThereYet() {
    LateManager late = new LateManager();
    ProgrammingException error = assertThrows(ProgrammingException.class, late::get);
    assertTrue(error.getMessage().contains("initialize("), error::getMessage);
    assertFalse(late.isInitialized());
  }

  @Test
  void lateManagerIsTheOneThatItWasGiven() {
    LateManager late = new LateManager();
    late.initialize(objects);
    assertEquals(0, await(late.get().count(USER)));
    late.initialize(Manager.create(open(url())));
    assertEquals(0, await(late.get().count(USER)));
    assertFalse(late.get() == objects);
  }

  @Test
  void lateManagerIsAnotherOneForABlockWhateverHappens() {
    LateManager late = new LateManager();
    late.initialize(objects);
    Manager other = Manager.create(open(url()));
    assertTrue(late.during(other, () -> late.get() == other));
    assertThrows(
        IllegalStateException.class,
        () ->
            late.during(
                other,
                () -> {
                  throw new IllegalStateException("mine");
                }));
    assertTrue(late.get() == objects);
  }
}
