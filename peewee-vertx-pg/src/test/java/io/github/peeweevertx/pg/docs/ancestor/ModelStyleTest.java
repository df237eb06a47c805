package io.github.peeweevertx.pg.docs.ancestor;

import static io.github.peeweevertx.pg.docs.ancestor.PageBlockTable.PAGE_BLOCK;
import static io.github.peeweevertx.pg.docs.ancestor.TestModelTable.TEST_MODEL;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the {@code AioModel} part and the low-level part of the page for users of peewee-async. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class ModelStyleTest {
  private static final List<String> BOTH =
      List.of("Yo, I can do it sync!", "Not bad. Watch this, I'm async!");

  private final Printed out = new Printed();
  private Manager objects;
  private Vertx vertx;

  @BeforeEach
  void begin(Manager manager, Vertx home) {
    objects = manager;
    vertx = home;
    await(objects.createTables(PAGE_BLOCK, TEST_MODEL));
  }

  @AfterEach
  void dropTables() {
    await(objects.dropTables(PAGE_BLOCK, TEST_MODEL));
  }

  @Test
  void titleIsCreatedReadAndSaved() {
    PageBlock title = await(ModelStyle.title(objects, out.stream()));

    assertEquals(
        List.of("Was: Peewee is AWESOME with async!", "New: Peewee is SUPER awesome with async!"),
        out.lines());
    assertEquals("Peewee is SUPER awesome with async!", await(objects.refresh(title)).text);
  }

  @Test
  void blockingAndNotBlockingCallsMakeBothRows() {
    ModelStyle.both(objects, out.stream());

    assertEquals(BOTH, out.lines());
    assertEquals(0, await(objects.count(TEST_MODEL)));
  }

  @Test
  void undoneUpdateLeavesFoo() {
    TestModel kept = on(vertx, () -> ModelStyle.undone(objects, out.stream()));

    assertEquals("FOO", kept.text);
    assertEquals(List.of("FOO"), out.lines());
  }

  @Test
  void lowLevelFunctionsMakeBothRows() {
    LowLevelStyle.both(objects.database(), out.stream());

    assertEquals(BOTH, out.lines());
    assertEquals(0, await(objects.count(TEST_MODEL)));
  }

  @Test
  void lowLevelUpdateThatIsUndoneLeavesFoo() {
    TestModel kept = on(vertx, () -> LowLevelStyle.undone(objects.database(), out.stream()));

    assertEquals("FOO", kept.text);
    assertEquals(List.of("FOO"), out.lines());
  }
}
