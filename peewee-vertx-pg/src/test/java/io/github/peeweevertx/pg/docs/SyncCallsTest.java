package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.error.SyncNotAllowedException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

/** Runs what the page on blocking calls shows. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class SyncCallsTest {
  @Test
  void blockingCallsDoWhatThePageSays(Manager objects, Vertx vertx) {
    assertThrows(SyncNotAllowedException.class, () -> SyncCalls.refused(objects));
    User charlie = SyncCalls.block(objects);
    assertEquals(charlie, SyncCalls.permit(objects));
    assertEquals(charlie, SyncCalls.call(objects));
    assertEquals(1L, on(vertx, () -> SyncCalls.worker(objects, vertx)));
    assertEquals("meow", SyncCalls.atomic(objects).content);

    SyncCalls.policy(objects);
    assertEquals(2, objects.sync().count(USER));
  }
}
