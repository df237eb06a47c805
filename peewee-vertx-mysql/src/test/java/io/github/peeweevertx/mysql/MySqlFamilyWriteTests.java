package io.github.peeweevertx.mysql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What MySQL and MariaDB do their own way when rows and tables are written. */
abstract class MySqlFamilyWriteTests extends Tck {
  MySqlFamilyWriteTests() {
    super(USER);
  }

  private int sameAgain(TestUrl url) {
    Manager manager = Manager.create(open(url));
    return await(manager.execute(USER.update(USER.logins.to(1)).all()));
  }

  @Test
  void updateCountsTheRowsFoundUnlessTheUrlAsksForTheChanged() {
    await(objects.create(USER, USER.username.to("charlie"), USER.logins.to(1)));
    await(objects.create(USER, USER.username.to("lucy"), USER.logins.to(0)));
    assertEquals(2, sameAgain(url()));
    assertEquals(0, sameAgain(url().option("useAffectedRows", "true")));
    assertEquals(2, sameAgain(url().option("useAffectedRows", "false")));
  }

  @Test
  void upsertCountsOneForANewRowAndTwoForAChangedOne() {
    for (int logins : List.of(1, 2)) {
      int rows =
          await(
              objects.execute(
                  USER.insert(USER.username.to("charlie"), USER.logins.to(logins))
                      .onConflict()
                      .preserve(USER.logins)
                      .rowCount()));
      assertEquals(logins, rows);
      assertEquals(logins, await(objects.get(USER, USER.username.eq("charlie"))).logins);
    }
  }

  @Test
  void conflictThatIsIgnoredMakesNoKey() {
    assertEquals(
        await(objects.execute(USER.insert(USER.username.to("charlie")).onConflictDoNothing())),
        await(objects.get(USER, USER.username.eq("charlie"))).id);
    assertNull(
        await(objects.execute(USER.insert(USER.username.to("charlie")).onConflictDoNothing())));
  }

  @Test
  void keyOfSeveralRowsIsTheLastWhereTheServerReturnsThemElseTheFirst() {
    Long key =
        await(
            objects.execute(
                USER.insert(USER.username.to("charlie")).row(USER.username.to("lucy"))));
    boolean returns = database.dialect().supports(Feature.INSERT_RETURNING);
    assertEquals(returns ? "lucy" : "charlie", await(objects.get(USER, key)).username);
  }

  @Test
  void keyThatWasGivenComesBack() {
    assertEquals(
        77L, await(objects.execute(USER.insert(USER.id.to(77L), USER.username.to("charlie")))));
  }

  @Test
  void replacedRowHasANewKey() {
    User charlie = await(objects.create(new User("charlie")));
    Long key = await(objects.execute(USER.insert(USER.username.to("charlie")).replacing()));
    assertTrue(key > charlie.id);
    assertEquals(1, await(objects.count(USER)));
  }

  private List<String> names(boolean active) {
    return await(objects.execute(USER.select().where(USER.active.eq(active)).orderBy(USER.id)))
        .stream()
        .map(user -> user.username)
        .toList();
  }

  @Test
  void updatesAndDeletesStopAtTheirLimit() {
    for (String name : List.of("a", "b", "c", "d")) {
      await(objects.create(new User(name)));
    }
    assertEquals(
        2,
        await(
            objects.execute(
                USER.update(USER.active.to(false)).all().orderBy(USER.id.desc()).limit(2))));
    assertEquals(List.of("a", "b"), names(true));
    assertEquals(1, await(objects.execute(USER.delete().all().orderBy(USER.id).limit(1))));
    assertEquals(List.of("b"), names(true));
    assertEquals(List.of("c", "d"), names(false));
  }

  @Test
  void tablesAreNeitherMadeNorDroppedInsideOfATransaction() {
    try (QueryCounter counter = counter()) {
      for (boolean create : new boolean[] {true, false}) {
        UnsupportedSqlException error =
            failureOn(
                UnsupportedSqlException.class,
                vertx,
                () ->
                    objects.atomic(
                        () -> create ? objects.createTables(USER) : objects.dropTables(USER)));
        assertEquals(ErrorCode.UNSUPPORTED_SQL, error.code());
        assertTrue(error.getMessage().contains("commit"), error::getMessage);
      }
      assertEquals(List.of("BEGIN", "ROLLBACK", "BEGIN", "ROLLBACK"), counter.statements());
    }
  }

  private List<String> sent(TransactionOptions options) {
    try (QueryCounter counter = counter()) {
      await(
          inContext(() -> objects.atomic(options, transaction -> Future.<Void>succeededFuture())));
      return counter.statements();
    }
  }

  @Test
  void isolationIsSetForOneTransaction() {
    assertEquals(List.of("BEGIN", "COMMIT"), sent(TransactionOptions.DEFAULT));
    assertEquals(
        List.of("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "BEGIN", "COMMIT"),
        sent(TransactionOptions.serializable()));
    assertEquals(
        List.of(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ",
            "START TRANSACTION READ ONLY",
            "COMMIT"),
        sent(TransactionOptions.repeatableRead().asReadOnly()));
  }

  @Test
  void transactionThatCouldWaitForAGoodMomentIsUnsupported() {
    UnsupportedSqlException error =
        failureOn(
            UnsupportedSqlException.class,
            vertx,
            () ->
                objects.atomic(
                    TransactionOptions.serializable().asDeferrable(),
                    transaction -> Future.<Void>succeededFuture()));
    assertTrue(error.getMessage().contains("asDeferrable()"), error::getMessage);
  }
}
