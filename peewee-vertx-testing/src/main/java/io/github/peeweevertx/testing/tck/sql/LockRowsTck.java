package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others see of rows that a transaction has locked. */
public abstract class LockRowsTck extends Tck {
  private final Select<User> lucy = USER.select().where(USER.username.eq("lucy"));

  /** For subclasses. */
  protected LockRowsTck() {
    super(USER);
  }

  @BeforeEach
  final void createRows() {
    await(objects.execute(USER.insert(USER.username.to("charlie"))));
    await(objects.execute(USER.insert(USER.username.to("lucy"))));
  }

  /** Runs checks on a thread of their own while a transaction holds a lock on one row. */
  private void whileLocked(Select<User> locking, Runnable checks) {
    on(
        vertx,
        () ->
            objects.atomic(
                transaction -> transaction.execute(locking).compose(rows -> outside(checks))));
  }

  private static Future<Void> outside(Runnable checks) {
    Promise<Void> checked = Promise.promise();
    new Thread(
            () -> {
              try {
                checks.run();
                checked.complete();
              } catch (Throwable failure) {
                checked.fail(failure);
              }
            })
        .start();
    return checked.future();
  }

  private List<String> names(Select<User> query) {
    return await(objects.execute(query)).stream().map(user -> user.username).toList();
  }

  @Test
  void lockedRowsAreSkippedByWhoeverSaysSo() {
    Select<User> all = USER.select().orderBy(USER.username);
    whileLocked(
        lucy.forUpdate(),
        () -> {
          assertEquals(List.of("charlie"), names(all.forUpdate().skipLocked()));
          assertEquals(List.of("charlie", "lucy"), names(all));
        });
    assertEquals(List.of("charlie", "lucy"), names(all.forUpdate().skipLocked()));
  }

  @Test
  void whoeverDoesNotWaitFails() {
    whileLocked(
        lucy.forUpdate(),
        () -> {
          PeeweeException refused =
              failure(PeeweeException.class, objects.execute(lucy.forUpdate().nowait()));
          assertTrue(refused.getMessage().contains("lock"), refused::getMessage);
        });
  }

  @Test
  void sharedLocksDoNotExcludeEachOther() {
    whileLocked(
        lucy.forShare(),
        () -> {
          assertEquals(List.of("lucy"), names(lucy.forShare().nowait()));
          failure(PeeweeException.class, objects.execute(lucy.forUpdate().nowait()));
        });
  }
}
