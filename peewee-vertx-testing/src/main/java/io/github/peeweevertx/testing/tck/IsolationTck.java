package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Created;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.tx.IsolationLevel;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two sessions see of each other, and where a transaction's options hold. */
public abstract class IsolationTck extends Tck {
  /** For subclasses. */
  protected IsolationTck() {
    super(USER);
  }

  private static TransactionOptions level(IsolationLevel level) {
    return TransactionOptions.DEFAULT.isolated(level);
  }

  /** Rows at the beginning, and after another session has committed one. */
  private List<Long> counts(TransactionOptions options) {
    Manager other = Manager.create(open(url()));
    return on(
        vertx,
        () ->
            objects.atomic(
                options,
                inside ->
                    inside
                        .count(USER)
                        .compose(
                            before ->
                                other
                                    .create(new User("charlie"))
                                    .compose(v -> inside.count(USER))
                                    .map(after -> List.of(before, after)))));
  }

  @Test
  void committedRowIsSeenWhereTheCommittedIsRead() {
    assertEquals(List.of(0L, 1L), counts(level(IsolationLevel.READ_COMMITTED)));
  }

  @Test
  void committedRowIsNotSeenInASnapshot() {
    assertEquals(List.of(0L, 0L), counts(TransactionOptions.repeatableRead()));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void uncommittedRowIsNotSeenOutside() {
    long outside =
        on(
            vertx,
            () ->
                objects.atomic(
                    (Manager inside) ->
                        inside
                            .create(new User("charlie"))
                            .compose(v -> Manager.create(open(url())).count(USER))));
    assertEquals(0, outside);
  }

  @Test
  void optionsStayWithTheirTransaction() {
    on(
        vertx,
        () ->
            objects.withConnection(
                kept ->
                    objects
                        .atomic(
                            TransactionOptions.serializable().asReadOnly(),
                            inside -> inside.count(USER))
                        .compose(v -> objects.atomic(() -> objects.create(new User("charlie"))))));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void optionsOfANestedBlockAreNotSent() {
    try (QueryCounter counter = counter()) {
      on(
          vertx,
          () ->
              objects.atomic(
                  () ->
                      objects.atomic(
                          TransactionOptions.serializable().asReadOnly(),
                          inner -> inner.create(new User("charlie")))));
      assertFalse(
          counter.statements().stream()
              .anyMatch(sql -> sql.contains("SERIALIZABLE") || sql.contains("READ ONLY")),
          () -> counter.statements().toString());
    }
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void writeInAReadOnlyTransactionIsAnErrorOfItsOwn() {
    PeeweeException error =
        failureOn(
            PeeweeException.class,
            vertx,
            () ->
                objects.atomic(
                    TransactionOptions.DEFAULT.asReadOnly(),
                    inside -> inside.create(new User("charlie"))));
    assertEquals(ErrorCode.READ_ONLY_TRANSACTION, error.code());
  }

  /** The row is in the way, and the snapshot does not show it: whoever asks has to be told. */
  @Test
  void getOrCreateOfARowThatTheSnapshotDoesNotShowEndsWithTheRowOnAnotherAttempt() {
    Manager other = Manager.create(open(url()));
    int[] attempts = new int[1];
    Created<User> found =
        on(
            vertx,
            () ->
                objects.atomic(
                    TransactionOptions.repeatableRead().retry(3),
                    inside ->
                        inside
                            .count(USER)
                            .compose(
                                v ->
                                    attempts[0]++ == 0
                                        ? other.create(new User("charlie"))
                                        : Future.succeededFuture())
                            .compose(
                                v ->
                                    inside.getOrCreate(
                                        USER, List.of(USER.username.to("charlie"))))));
    assertFalse(found.created());
    assertEquals("charlie", found.value().username);
    assertEquals(1, await(objects.count(USER)));
  }
}
