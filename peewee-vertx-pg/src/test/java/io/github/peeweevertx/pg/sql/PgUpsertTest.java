package io.github.peeweevertx.pg.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.sql.StockTable.STOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.Stock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rows behind upserts. For PostgreSQL: other databases name no target and no condition. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgUpsertTest {
  private Manager objects;

  @BeforeAll
  static void createTables(Manager manager) {
    await(manager.createTables(STOCK));
  }

  @BeforeEach
  void createRow(Manager manager) {
    objects = manager;
    await(objects.execute(STOCK.delete().all()));
    await(objects.execute(stock("k", 1, 10)));
  }

  private static Insert<Stock, Long> stock(String key, int value, int extra) {
    return STOCK.insert(STOCK.key.to(key), STOCK.value.to(value), STOCK.extra.to(extra));
  }

  private Stock row(String key) {
    return await(objects.get(STOCK, STOCK.key.eq(key)));
  }

  @Test
  void valuesThatAreKeptComeFromTheInsertAndOthersFromTheRow() {
    Long key = row("k").id();
    assertEquals(
        key,
        await(
            objects.execute(
                stock("k", 5, 99)
                    .onConflict(STOCK.key)
                    .preserve(STOCK.value)
                    .set(STOCK.extra.to(STOCK.extra.plus(1))))));
    assertEquals(new Stock(key, "k", 5, 11), row("k"));
  }

  @Test
  void bothRowsMayBeUsedInOneExpression() {
    await(
        objects.execute(
            stock("k", 5, 7)
                .onConflict(STOCK.key)
                .set(STOCK.extra.to(STOCK.extra.plus(Fn.excluded(STOCK.extra))))));
    assertEquals(17, row("k").extra());
  }

  @Test
  void rowThatTheConditionDoesNotMeetStaysAndGivesNothingBack() {
    assertNull(
        await(
            objects.execute(
                stock("k", 5, 7)
                    .onConflict(STOCK.key)
                    .preserve(STOCK.value)
                    .where(STOCK.extra.lt(3)))));
    assertEquals(1, row("k").value());
  }

  @Test
  void ignoredConflictGivesBackTheOtherRowsOnly() {
    List<String> written =
        await(
            objects.execute(
                STOCK
                    .insertMany(List.of(STOCK.key), List.of(List.of("k"), List.of("new")))
                    .onConflictDoNothing(STOCK.key)
                    .returning(STOCK.key)));
    assertEquals(List.of("new"), written);
  }

  @Test
  void keysOfManyRowsAreGivenBack() {
    List<Long> keys =
        await(
            objects.execute(
                STOCK
                    .insertMany(List.of(STOCK.key), List.of(List.of("a"), List.of("b")))
                    .returningKeys()));
    assertEquals(2, keys.stream().distinct().count());
    assertEquals(
        2, await(objects.count(STOCK.select().where(STOCK.key.in("a", "b"), STOCK.id.in(keys)))));
  }

  @Test
  void updateGivesBackTheNewValues() {
    List<Row2<String, Integer>> rows =
        await(
            objects.execute(
                STOCK
                    .update(STOCK.extra.to(STOCK.extra.times(2)))
                    .where(STOCK.key.eq("k"))
                    .returning(STOCK.key, STOCK.extra)));
    assertEquals(List.of(new Row2<>("k", 20)), rows);
  }

  @Test
  void whatOneStatementDeletesItReads() {
    Cte gone = STOCK.delete().where(STOCK.key.eq("k")).returning(STOCK.key, STOCK.extra).cte("g");
    assertEquals(
        List.of(10),
        await(
            objects.execute(gone.selectFrom(gone.col(STOCK.extra)).map(row -> row.get("extra")))));
    assertEquals(0, await(objects.count(STOCK)));
  }
}
