package io.github.peeweevertx.pg;

import static io.github.peeweevertx.pg.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.type.Ref;
import org.junit.jupiter.api.Test;

/** References that are checked at commit: MySQL has none. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgDeferredReferenceTest extends Tck {
  PgDeferredReferenceTest() {
    super(BRANCH);
  }

  @Test
  void deferredReferenceIsCheckedAtCommit() {
    on(
        vertx,
        () ->
            objects.atomic(
                () ->
                    objects
                        .create(new Branch(2L, Ref.id(1L)))
                        .compose(later -> objects.create(new Branch(1L, null)))));
    assertEquals(2, await(objects.count(BRANCH)));
  }

  @Test
  void deferredReferenceToNoRowIsRefusedAtCommit() {
    IntegrityException error =
        failureOn(
            IntegrityException.class,
            vertx,
            () -> objects.atomic(() -> objects.create(new Branch(2L, Ref.id(1L)))));
    assertEquals(ErrorCode.FOREIGN_KEY_VIOLATION, error.code());
    assertEquals(0, await(objects.count(BRANCH)));
  }

  @Test
  void constraintHasTheNameThatTheModelGives() {
    IntegrityException error =
        failureOn(
            IntegrityException.class, vertx, () -> objects.create(new Branch(2L, Ref.id(1L))));
    assertEquals("branch_grows_somewhere", error.constraint());
  }
}
