package io.github.peeweevertx.testing.tck.face;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.RolledBack;
import io.github.peeweevertx.testing.model.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests that are undone, of code that opens blocks of its own. */
@RolledBack(savepoints = true)
public abstract class RolledBackSavepointsTck {
  /** For subclasses. */
  protected RolledBackSavepointsTck() {}

  @BeforeAll
  static void tables(Manager objects) {
    await(objects.createTables(USER));
  }

  @AfterAll
  static void nothingIsLeft(Manager objects) {
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void blockIsASavepoint(Manager objects) {
    await(objects.atomic(tx -> tx.create(new User("charlie"))));
    failure(
        IntegrityException.class,
        objects.atomic(
            tx -> tx.create(new User("lucy")).compose(lucy -> tx.create(new User("charlie")))));
    assertEquals(1, await(objects.count(USER)));
    await(objects.savepoint(tx -> tx.create(new User("huey"))));
    assertEquals(2, await(objects.count(USER)));
  }

  @Test
  void transactionOfTheTestCannotBeEndedByTheCodeUnderTest(Manager objects) {
    await(objects.create(new User("charlie")));
    assertEquals(
        ErrorCode.TRANSACTION_NESTED, failure(TransactionException.class, objects.commit()).code());
    assertEquals(
        ErrorCode.TRANSACTION_NESTED,
        failure(TransactionException.class, objects.transaction(tx -> tx.count(USER))).code());
  }
}
