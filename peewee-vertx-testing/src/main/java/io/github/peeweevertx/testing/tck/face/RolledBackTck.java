package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.RolledBack;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test in a transaction that is undone: peewee-async's {@code TransactionTestCase}. */
@RolledBack
public abstract class RolledBackTck {
  /** For subclasses. */
  protected RolledBackTck() {}

  @BeforeAll
  static void tables(Manager objects) {
    await(objects.createTables(USER));
  }

  @AfterAll
  static void nothingIsLeft(Manager objects) {
    assertEquals(0, await(objects.count(USER)));
  }

  @BeforeEach
  final void row(Manager objects) {
    await(objects.create(new User("charlie")));
  }

  @Test
  void testSeesItsOwnRowsOnly(Manager objects) {
    await(objects.create(new User("lucy")));
    assertEquals(2, await(objects.count(USER)));
  }

  @Test
  void nextTestSeesItsOwnRowsOnly(Manager objects) {
    await(objects.create(new User("lucy")));
    assertEquals(2, await(objects.count(USER)));
  }

  @Test
  void nobodyElseSeesTheRows(Manager objects, Database database) {
    assertEquals(1, await(objects.count(USER)));
    assertEquals(0, await(Manager.create(database).count(USER)));
  }

  @Test
  void managerOfTheTestIsRightOnAnyThread(Manager objects, Vertx vertx) {
    assertEquals(1, await(vertx.executeBlocking(() -> await(objects.count(USER)))));
  }

  @Test
  void blocksAreRefused(Manager objects) {
    List<Future<?>> calls =
        List.of(
            objects.atomic(() -> objects.count(USER)),
            objects.transaction(tx -> tx.count(USER)),
            objects.savepoint(tx -> tx.count(USER)),
            objects.begin(),
            objects.commit(),
            objects.rollback());
    for (Future<?> call : calls) {
      assertEquals(ErrorCode.TRANSACTION_NESTED, failure(TransactionException.class, call).code());
    }
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void callsThatNeedABlockOfTheirOwnWorkAllTheSame(Manager objects) {
    assertEquals(false, await(objects.createOrGet(USER, USER.username.to("charlie"))).created());
    assertEquals(true, await(objects.createOrGet(USER, USER.username.to("lucy"))).created());
  }

  @Test
  void managerOfNoBlockHasNothingToStayIn(Database database) {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> Manager.create(database).enclosed(false));
    assertEquals(ErrorCode.INVALID_ARGUMENT, error.code());
  }
}
