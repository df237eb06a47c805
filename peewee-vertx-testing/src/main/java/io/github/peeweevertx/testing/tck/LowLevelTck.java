package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ContextException;
import io.github.peeweevertx.error.DoesNotExistException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.manager.PeeweeAsync;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.testing.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The low-level functions: the manager's verbs, with the database as their first argument. */
public abstract class LowLevelTck extends Tck {
  /** For subclasses. */
  protected LowLevelTck() {
    super(USER);
  }

  private User create(String name) {
    return await(PeeweeAsync.createObject(database, USER, USER.username.to(name)));
  }

  @Test
  void createObjectInserts() {
    User charlie = create("charlie");
    assertNotNull(charlie.id);
    assertTrue(charlie.active);
    assertEquals(List.of(charlie), await(objects.execute(USER.select())));
  }

  @Test
  void getObjectFindsByConditionAndByQuery() {
    User charlie = create("charlie");
    create("lucy");
    assertEquals(
        charlie, await(PeeweeAsync.getObject(database, USER, USER.username.eq("charlie"))));
    assertEquals(
        charlie, await(PeeweeAsync.getObject(database, USER.select(), USER.id.eq(charlie.id))));
    failure(
        DoesNotExistException.class,
        PeeweeAsync.getObject(database, USER, USER.username.eq("snoopy")));
  }

  @Test
  void updateObjectWritesAllOrSomeFields() {
    User charlie = create("charlie");
    charlie.logins = 5;
    charlie.email = "c@example.org";
    assertEquals(1, await(PeeweeAsync.updateObject(database, charlie, USER.logins)));
    User found = await(objects.get(USER, charlie.id));
    assertEquals(5, found.logins);
    assertEquals(null, found.email);
    assertEquals(1, await(PeeweeAsync.updateObject(database, charlie)));
    assertEquals("c@example.org", await(objects.get(USER, charlie.id)).email);
  }

  @Test
  void deleteObjectDeletesItsRow() {
    User charlie = create("charlie");
    User lucy = create("lucy");
    assertEquals(1, await(PeeweeAsync.deleteObject(database, charlie)));
    assertEquals(List.of(lucy), await(objects.execute(USER.select())));
  }

  @Test
  void executeRunsQueriesOfEachKind() {
    Long key = await(PeeweeAsync.execute(database, USER.insert(USER.username.to("charlie"))));
    List<User> users = await(PeeweeAsync.execute(database, USER.select()));
    assertEquals(key, users.get(0).id);
    assertEquals(1, await(PeeweeAsync.execute(database, USER.update(USER.logins.to(2)).all())));
    assertEquals(1, await(PeeweeAsync.execute(database, USER.delete().all())));
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void countHonoursTheLimitUnlessItIsCleared() {
    for (String name : List.of("a", "b", "c")) {
      create(name);
    }
    Select<User> query = USER.select().limit(2);
    assertEquals(2, await(PeeweeAsync.count(database, query, false)));
    assertEquals(3, await(PeeweeAsync.count(database, query, true)));
  }

  @Test
  void scalarGivesOneValue() {
    create("charlie");
    assertEquals("charlie", await(PeeweeAsync.scalar(database, USER.select(USER.username))));
  }

  @Test
  void atomicCommitsAndUndoes() {
    on(vertx, () -> PeeweeAsync.atomic(database, objects -> objects.create(new User("charlie"))));
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            PeeweeAsync.atomic(
                database,
                objects ->
                    objects
                        .create(new User("lucy"))
                        .map(
                            user -> {
                              throw new IllegalStateException("undo");
                            })));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void functionsJoinTheTransactionTheyAreCalledIn() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            PeeweeAsync.atomic(
                database,
                objects ->
                    PeeweeAsync.createObject(database, USER, USER.username.to("charlie"))
                        .compose(user -> PeeweeAsync.count(database, USER.select(), false))
                        .map(
                            count -> {
                              assertEquals(1, count);
                              throw new IllegalStateException("undo");
                            })));
    assertEquals(0, await(objects.count(USER)));
  }

  @Test
  void atomicOffAnyContextFailsAndSaysWhy() {
    ContextException error =
        failure(
            ContextException.class, PeeweeAsync.atomic(database, objects -> objects.count(USER)));
    assertEquals(ErrorCode.NO_CONTEXT, error.code());
  }

  @Test
  void transactionStartsAContextOfItsOwnWhereThereIsNone() {
    await(PeeweeAsync.transaction(database, objects -> objects.create(new User("charlie"))));
    assertEquals(1, await(objects.count(USER)));
  }

  @Test
  void transactionInATransactionFails() {
    TransactionException error =
        failureOn(
            TransactionException.class,
            vertx,
            () ->
                PeeweeAsync.transaction(
                    database,
                    outer -> PeeweeAsync.transaction(database, inner -> inner.count(USER))));
    assertEquals(ErrorCode.TRANSACTION_NESTED, error.code());
  }

  @Test
  void savepointUndoesItsOwnPartOnly() {
    on(
        vertx,
        () ->
            PeeweeAsync.atomic(
                database,
                objects ->
                    objects
                        .create(new User("charlie"))
                        .compose(
                            user ->
                                PeeweeAsync.savepoint(
                                        database,
                                        "before lucy",
                                        inner ->
                                            inner
                                                .create(new User("lucy"))
                                                .map(
                                                    lucy -> {
                                                      throw new IllegalStateException("undo");
                                                    }))
                                    .otherwiseEmpty())));
    assertEquals(List.of("charlie"), await(objects.scalars(USER.select(USER.username))));
  }
}
