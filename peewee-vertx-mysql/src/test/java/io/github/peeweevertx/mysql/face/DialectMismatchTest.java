package io.github.peeweevertx.mysql.face;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.Test;

/** Two dialects meet in this module alone; no server is asked. */
class DialectMismatchTest {
  @Test
  void managerDoesNotGoToADatabaseOfAnotherKind() {
    Vertx vertx = Vertx.vertx();
    try {
      Manager objects = Manager.create(Database.connect(vertx, "mariadb://me:secret@localhost/a"));
      Database other = Database.connect(vertx, "mysql://me:secret@localhost/b");
      ProgrammingException error =
          assertThrows(ProgrammingException.class, () -> objects.on(other));
      assertEquals(ErrorCode.DIALECT_MISMATCH, error.code());
      assertTrue(error.getMessage().contains("localhost:3306/a"), error::getMessage);
      assertTrue(error.getMessage().contains("localhost:3306/b"), error::getMessage);
    } finally {
      await(vertx.close());
    }
  }
}
