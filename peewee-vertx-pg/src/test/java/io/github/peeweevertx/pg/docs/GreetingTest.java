package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.junit.RolledBack;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shown on the page on tests. */
// snippet: testing-class
@OnDatabase(DatabaseKind.POSTGRESQL)
@RolledBack
class GreetingTest {
  @BeforeAll
  static void tables(Manager objects) {
    await(objects.createTables(USER));
  }

  @Test
  void newUserIsActive(Manager objects) {
    User charlie = await(objects.create(USER, USER.username.to("charlie")));
    assertTrue(await(objects.get(USER, charlie.id)).active);
  }
}
// end
