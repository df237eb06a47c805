package io.github.peeweevertx.pg.docs.ancestor;

import static io.github.peeweevertx.pg.docs.UserTable.USER;
import static io.github.peeweevertx.pg.docs.ancestor.PageBlockTable.PAGE_BLOCK;
import static io.github.peeweevertx.pg.docs.ancestor.TestModelTable.TEST_MODEL;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.SyncNotAllowedException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.docs.User;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the manager's part of the page for users of peewee-async. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class ManagerStyleTest {
  private final Printed out = new Printed();
  private Manager objects;
  private Vertx vertx;
  private DatabaseUnderTest server;

  @BeforeEach
  void begin(Manager manager, Vertx home, DatabaseUnderTest place) {
    objects = manager;
    vertx = home;
    server = place;
    await(objects.createTables(USER, PAGE_BLOCK, TEST_MODEL));
  }

  @AfterEach
  void dropTables() {
    await(objects.dropTables(USER, PAGE_BLOCK, TEST_MODEL));
  }

  @Test
  void quickstartPrintsBothLinesAndLeavesNoTable() {
    ManagerStyle.quickstart(server.uri(), out.stream());

    assertEquals(List.of("Yo, I can do it sync!", "Not bad. Watch this, I'm async!"), out.lines());
    assertFalse(await(objects.tableExists(TEST_MODEL)));
  }

  @Test
  void managerNeedsNoConnect() {
    Manager fresh = ManagerStyle.manager(server.uri());

    assertEquals(0, await(fresh.count(USER)));
    await(fresh.close());
    await(fresh.database().vertx().close());
  }

  @Test
  void tableIsMadeBlockingOrNot() {
    await(objects.dropTables(PAGE_BLOCK));
    ManagerStyle.createTable(objects);
    assertEquals(0, await(objects.count(PAGE_BLOCK)));

    await(objects.dropTables(PAGE_BLOCK));
    await(ManagerStyle.createTableLater(objects));
    assertEquals(0, await(objects.count(PAGE_BLOCK)));
  }

  @Test
  void blockingCallsAreRefusedOrLogged() {
    ManagerStyle.error(objects);
    assertEquals(0, objects.sync().count(PAGE_BLOCK));

    ManagerStyle.forbid(objects);
    assertThrows(SyncNotAllowedException.class, () -> objects.sync().count(PAGE_BLOCK));
  }

  @Test
  void titleIsCreatedReadAndUpdated() {
    PageBlock title = await(ManagerStyle.title(objects, out.stream()));

    assertEquals(
        List.of("Was: Peewee is AWESOME with async!", "New: Peewee is SUPER awesome with async!"),
        out.lines());
    assertEquals("Peewee is SUPER awesome with async!", await(objects.refresh(title)).text);
  }

  @Test
  void userIsTheSameHoweverItIsFound() {
    List<User> users = await(ManagerStyle.sameUser(objects));

    assertEquals(3, users.size());
    assertEquals(1, Set.copyOf(users.stream().map(user -> user.id).toList()).size());
  }

  @Test
  void managerOfASubclassBringsItsDatabase() {
    AppManager app = new AppManager(vertx, server.uri());

    assertEquals(0, await(app.count(USER)));
    await(app.close());
  }

  @Test
  void threeFormsOfGetGiveTheSameObject() {
    TestModel one = await(objects.create(TEST_MODEL, TEST_MODEL.text.to("one")));
    await(objects.create(TEST_MODEL, TEST_MODEL.text.to("two")));

    List<TestModel> found = await(ManagerStyle.threeForms(objects));

    assertEquals(List.of(one.id, one.id, one.id), found.stream().map(each -> each.id).toList());
  }

  @Test
  void atomicCreatesBoth() {
    on(vertx, () -> ManagerStyle.together(objects));

    assertEquals(
        List.of("intro", "signature"),
        await(objects.scalars(PAGE_BLOCK.select(PAGE_BLOCK.key).orderBy(PAGE_BLOCK.id))));
  }

  @Test
  void handlesOfEveryKindAnswer() {
    for (Database database : ManagerStyle.databases(vertx, server.uri())) {
      assertEquals(0, await(Manager.create(database).count(USER)));
      await(database.close());
    }
  }
}
