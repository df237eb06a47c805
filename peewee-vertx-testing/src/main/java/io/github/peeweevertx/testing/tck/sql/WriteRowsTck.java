package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.ArchiveTable.ARCHIVE;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.DefaultedTable.DEFAULTED;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;
import static io.github.peeweevertx.testing.tck.sql.StockTable.STOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.query.Case;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.Row2;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rows are behind inserts of many rows, inserts from queries, updates and deletes. */
public abstract class WriteRowsTck extends Tck {
  /** For subclasses. */
  protected WriteRowsTck() {
    super(USER, TWEET, STOCK, BRANCH, DEFAULTED, REGISTER, ARCHIVE);
  }

  private void register(int... values) {
    List<List<Object>> rows = new ArrayList<>();
    for (int value : values) {
      rows.add(List.of(value, value < 5 ? "low" : "high"));
    }
    await(objects.execute(REGISTER.insertMany(List.of(REGISTER.value, REGISTER.category), rows)));
  }

  @Test
  void manyRowsAreInsertedAndCounted() {
    int rows =
        await(
            objects.execute(
                BRANCH
                    .insertMany(
                        List.of(BRANCH.name),
                        List.of(List.of("a"), List.of("b"), List.of(Fn.lower(Value.of("C")))))
                    .rowCount()));
    assertEquals(3, rows);
    assertEquals(
        List.of("a", "b", "c"),
        await(objects.scalars(BRANCH.select(BRANCH.name).orderBy(BRANCH.name))));
  }

  @Test
  void whatARowLeavesOutIsItsDefaultOrNull() {
    await(
        objects.execute(
            DEFAULTED.insertMany(
                List.of(
                    List.of(DEFAULTED.name.to("d1")),
                    List.of(DEFAULTED.name.to("d2"), DEFAULTED.first.to(10)),
                    List.of(DEFAULTED.name.to("d3"), DEFAULTED.nothing.to(40))))));
    List<Defaulted> rows = await(objects.execute(DEFAULTED.select().orderBy(DEFAULTED.name)));
    assertEquals(List.of(1, 10, 1), rows.stream().map(row -> row.first).toList());
    assertEquals(List.of(2, 2, 2), rows.stream().map(row -> row.second).toList());
    assertNull(rows.get(0).nothing);
    assertEquals(40, rows.get(2).nothing);
  }

  @Test
  void rowOfDefaultsOnlyHasThem() {
    ProgrammingException missing =
        failure(
            ProgrammingException.class,
            objects.execute(
                DEFAULTED.insertMany(
                    List.of(List.of(DEFAULTED.name.to("x")), List.of(DEFAULTED.first.to(1))))));
    assertEquals(ErrorCode.INVALID_QUERY, missing.code());
    Long key = await(objects.execute(DEFAULTED.insert(DEFAULTED.name.to("alone"))));
    Defaulted row = await(objects.get(DEFAULTED, key));
    assertEquals(1, row.first);
    assertEquals(2, row.second);
  }

  @Test
  void rowsOfAQueryAreInserted() {
    register(1, 7, 9);
    int rows =
        await(
            objects.execute(
                ARCHIVE
                    .insertFrom(
                        REGISTER
                            .select(REGISTER.id, REGISTER.value.times(10), REGISTER.category)
                            .where(REGISTER.value.gt(5)),
                        ARCHIVE.id,
                        ARCHIVE.value,
                        ARCHIVE.category)
                    .rowCount()));
    assertEquals(2, rows);
    assertEquals(
        List.of(70, 90),
        await(objects.scalars(ARCHIVE.select(ARCHIVE.value).orderBy(ARCHIVE.value))));
  }

  @Test
  void batchesInsertEveryRowOnce() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      rows.add(List.of(i, "c" + i));
    }
    Insert<?, Long> insert = REGISTER.insertMany(List.of(REGISTER.value, REGISTER.category), rows);
    int written = 0;
    for (Insert<?, Long> batch : insert.batches(10)) {
      written += await(objects.execute(batch.rowCount()));
    }
    assertEquals(25, written);
    assertEquals(25, await(objects.count(REGISTER.select(REGISTER.value).distinct())));
  }

  @Test
  void conflictThatIsIgnoredLeavesTheRowAndGivesNoKey() {
    await(objects.execute(STOCK.insert(STOCK.key.to("k"), STOCK.value.to(1))));
    assertNull(
        await(
            objects.execute(
                STOCK.insert(STOCK.key.to("k"), STOCK.value.to(2)).onConflictDoNothing())));
    assertEquals(
        1,
        await(
            objects.execute(
                STOCK
                    .insertMany(
                        List.of(STOCK.key, STOCK.value), List.of(List.of("k", 3), List.of("l", 4)))
                    .onConflictDoNothing()
                    .rowCount())));
    assertEquals(
        List.of(1, 4), await(objects.scalars(STOCK.select(STOCK.value).orderBy(STOCK.key))));
  }

  @Test
  void updateComputesFromTheRow() {
    register(1, 2, 8);
    int rows =
        await(
            objects.execute(
                REGISTER
                    .update(
                        REGISTER.value.to(REGISTER.value.times(2).plus(1)),
                        REGISTER.category.to(Case.when(REGISTER.value.gt(1), "more").orElse("one")))
                    .where(REGISTER.category.eq("low"))));
    assertEquals(2, rows);
    assertEquals(
        List.of(3, 5, 8),
        await(objects.scalars(REGISTER.select(REGISTER.value).orderBy(REGISTER.value))));
  }

  @Test
  void updateTakesValuesOfAnotherTable() {
    register(1, 2);
    await(
        objects.execute(
            ARCHIVE
                .insertFrom(
                    REGISTER.select(REGISTER.id, REGISTER.value.plus(100), REGISTER.category),
                    ARCHIVE.id,
                    ARCHIVE.value,
                    ARCHIVE.category)
                .rowCount()));
    await(
        objects.execute(
            REGISTER
                .update(REGISTER.value.to(ARCHIVE.value))
                .from(ARCHIVE)
                .where(REGISTER.id.eq(ARCHIVE.id), ARCHIVE.value.gt(101))));
    assertEquals(
        List.of(1, 102),
        await(objects.scalars(REGISTER.select(REGISTER.value).orderBy(REGISTER.id))));
  }

  @Test
  void updateTakesTheValueOfASubquery() {
    Long user = await(objects.execute(USER.insert(USER.username.to("huey"))));
    Long other = await(objects.execute(USER.insert(USER.username.to("mickey"))));
    for (String content : List.of("a", "b")) {
      await(objects.execute(TWEET.insert(TWEET.user.to(user), TWEET.content.to(content))));
    }
    await(
        objects.execute(
            USER.update(
                    USER.logins.to(
                        TWEET
                            .select(Fn.count(TWEET.id).typed(USER.logins.type()))
                            .where(TWEET.user.eq(USER.id))
                            .asField()))
                .all()));
    assertEquals(2, await(objects.get(USER, user)).logins);
    assertEquals(0, await(objects.get(USER, other)).logins);
  }

  @Test
  void deleteGoesByAnotherTable() {
    register(1, 7);
    Long user = await(objects.execute(USER.insert(USER.username.to("huey"), USER.logins.to(7))));
    int rows =
        await(
            objects.execute(
                REGISTER
                    .delete()
                    .using(USER)
                    .where(REGISTER.value.eq(USER.logins), USER.id.eq(user))));
    assertEquals(1, rows);
    assertEquals(List.of(1), await(objects.scalars(REGISTER.select(REGISTER.value))));
  }

  @Test
  void writesThatGiveBackRowsGiveThemInAnyShape() {
    Insert<Stock, Long> insert =
        STOCK.insertMany(
            List.of(STOCK.key, STOCK.value), List.of(List.of("a", 1), List.of("b", 2)));
    if (!database.dialect().supports(Feature.INSERT_RETURNING)) {
      failure(UnsupportedSqlException.class, objects.execute(insert.returning()));
      return;
    }
    List<Stock> rows = await(objects.execute(insert.returning()));
    assertEquals(List.of("a", "b"), rows.stream().map(Stock::key).sorted().toList());
    assertEquals(
        "c", await(objects.execute(STOCK.insert(STOCK.key.to("c")).returning(STOCK.key))).get(0));
    assertEquals(
        new Row2<>("d", null),
        await(objects.execute(STOCK.insert(STOCK.key.to("d")).returning(STOCK.key, STOCK.value)))
            .get(0));
    assertEquals(
        "{\"key\":\"e\"}",
        await(objects.execute(STOCK.insert(STOCK.key.to("e")).returningMaps(STOCK.key).asJson()))
            .get(0)
            .encode());
    Stock some =
        await(objects.execute(STOCK.delete().where(STOCK.key.eq("a")).returningOnly(STOCK.key)))
            .get(0);
    assertEquals(new Stock(null, "a", null, null), some);
    assertEquals(4, await(objects.execute(STOCK.delete().all().returning())).size());
  }
}
