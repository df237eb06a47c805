package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.tck.sql.StockTable.STOCK;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Fn;
import io.github.peeweevertx.query.Insert;
import io.github.peeweevertx.query.SelectQuery;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.sql.SqlQuery;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an insert does with a row that is there already. */
public abstract class UpsertTextTck extends SqlTextTck {
  private static final String TEXT =
      "INSERT INTO \"stock\" (\"key\", \"value\", \"extra\") VALUES (?, ?, ?) ";
  private static final String KEY = " RETURNING \"stock\".\"id\"";
  private final Insert<Stock, Long> insert =
      STOCK.insert(STOCK.key.to("k1"), STOCK.value.to(1), STOCK.extra.to(2));

  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected UpsertTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class Nothing {
    @Test
    void whateverTheConflict() {
      expect(insert.onConflictDoNothing(), TEXT + "ON CONFLICT DO NOTHING" + KEY)
          .mysql(TEXT.replace("INSERT", "INSERT IGNORE").stripTrailing())
          .with("k1", 1, 2);
    }

    @Test
    void onACertainConflict() {
      expect(insert.onConflictDoNothing(STOCK.key), TEXT + "ON CONFLICT (\"key\") DO NOTHING" + KEY)
          .notOnMysql()
          .with("k1", 1, 2);
    }
  }

  @Nested
  class Update {
    @Test
    void withTheNewValues() {
      expect(
              insert.onConflict(STOCK.key, STOCK.value).preserve(STOCK.extra),
              TEXT
                  + "ON CONFLICT (\"key\", \"value\") DO UPDATE SET \"extra\" ="
                  + " EXCLUDED.\"extra\""
                  + KEY)
          .notOnMysql()
          .with("k1", 1, 2);
    }

    @Test
    void withExpressions() {
      expect(
              insert
                  .onConflict(STOCK.key)
                  .preserve(STOCK.value)
                  .set(STOCK.extra.to(STOCK.extra.plus(1))),
              TEXT
                  + "ON CONFLICT (\"key\") DO UPDATE SET \"value\" = EXCLUDED.\"value\","
                  + " \"extra\" = (\"stock\".\"extra\" + ?)"
                  + KEY)
          .notOnMysql()
          .with("k1", 1, 2, 1);
    }

    @Test
    void withWhatTheInsertWantedToWrite() {
      expect(
              insert
                  .onConflict(STOCK.key)
                  .set(STOCK.extra.to(Fn.excluded(STOCK.extra).plus(2)))
                  .where(Fn.excluded(STOCK.extra).lt(STOCK.extra)),
              TEXT
                  + "ON CONFLICT (\"key\") DO UPDATE SET \"extra\" = (EXCLUDED.\"extra\" + ?)"
                  + " WHERE (EXCLUDED.\"extra\" < \"stock\".\"extra\")"
                  + KEY)
          .notOnMysql()
          .with("k1", 1, 2, 2);
    }

    @Test
    void onlyWhereAConditionHolds() {
      expect(
              insert.onConflict(STOCK.key).preserve(STOCK.value).where(STOCK.extra.lt(100)),
              TEXT
                  + "ON CONFLICT (\"key\") DO UPDATE SET \"value\" = EXCLUDED.\"value\""
                  + " WHERE (\"stock\".\"extra\" < ?)"
                  + KEY)
          .notOnMysql()
          .with("k1", 1, 2, 100);
    }

    @Test
    void onAConstraint() {
      expect(
              insert.onConflictConstraint("stock_key_and_value").set(STOCK.extra.to(0)),
              TEXT
                  + "ON CONFLICT ON CONSTRAINT \"stock_key_and_value\" DO UPDATE SET"
                  + " \"extra\" = ?"
                  + KEY)
          .notOnMysql()
          .onPaperOnly()
          .with("k1", 1, 2, 0);
    }

    @Test
    void onAPartialIndex() {
      expect(
              STOCK
                  .insertMany(
                      List.of(STOCK.key, STOCK.value), List.of(List.of("k1", 1), List.of("k2", 2)))
                  .onConflict(STOCK.key, STOCK.value)
                  .targetWhere(STOCK.extra.gt(1))
                  .preserve(STOCK.extra)
                  .where(STOCK.key.ne("kx")),
              "INSERT INTO \"stock\" (\"key\", \"value\") VALUES (?, ?), (?, ?)"
                  + " ON CONFLICT (\"key\", \"value\") WHERE (\"extra\" > ?) DO UPDATE SET"
                  + " \"extra\" = EXCLUDED.\"extra\" WHERE (\"stock\".\"key\" != ?)"
                  + KEY)
          .notOnMysql()
          .with("k1", 1, "k2", 2, 1, "kx");
    }

    @Test
    void withAnythingThatAnInsertGivesBack() {
      expect(
              insert.onConflict(STOCK.key).preserve(STOCK.value).returning(STOCK.key),
              TEXT
                  + "ON CONFLICT (\"key\") DO UPDATE SET \"value\" = EXCLUDED.\"value\""
                  + " RETURNING \"stock\".\"key\"")
          .notOnMysql()
          .with("k1", 1, 2);
    }
  }

  @Nested
  class OnMysql {
    private void onMysql(SqlQuery query, String text, Object... parameters) {
      if (!dialect().supports(Feature.ON_CONFLICT)) {
        expect(query, text).mariadb(text + KEY).with(parameters);
      }
    }

    @Test
    void noTargetIsNamed() {
      onMysql(
          insert.onConflict().preserve(STOCK.value).set(STOCK.extra.to(STOCK.extra.plus(1))),
          TEXT
              + "ON DUPLICATE KEY UPDATE \"value\" = VALUES(\"value\"),"
              + " \"extra\" = (\"extra\" + ?)",
          "k1",
          1,
          2,
          1);
      onMysql(
          insert.onConflict().set(STOCK.extra.to(Fn.excluded(STOCK.extra).plus(STOCK.value))),
          TEXT + "ON DUPLICATE KEY UPDATE \"extra\" = (VALUES(\"extra\") + \"value\")",
          "k1",
          1,
          2);
    }

    @Test
    void noConditionIsTaken() {
      SqlQuery query = insert.onConflict().preserve(STOCK.value).where(STOCK.extra.lt(3));
      boolean onMysql = !dialect().supports(Feature.ON_CONFLICT);
      refused(
          onMysql ? ErrorCode.UNSUPPORTED_SQL : ErrorCode.INVALID_QUERY,
          () -> query.sql(dialect()));
    }

    @Test
    void aRowMayBeReplaced() {
      String replace = "REPLACE INTO \"stock\" (\"key\") VALUES (?)";
      expect(STOCK.replace(STOCK.key.to("k1")), replace)
          .notOnPostgresql()
          .mariadb(replace + KEY)
          .with("k1");
      String replacing = TEXT.replace("INSERT", "REPLACE").stripTrailing();
      expect(insert.replacing(), replacing)
          .notOnPostgresql()
          .mariadb(replacing + KEY)
          .with("k1", 1, 2);
    }
  }

  @Nested
  class Senseless {
    @Test
    void anUpdateOfNothing() {
      refused(ErrorCode.INVALID_QUERY, () -> insert.onConflict(STOCK.key).sql(dialect()));
    }

    @Test
    void anUpdateOfAnyConflictOnPostgresql() {
      if (dialect().supports(Feature.ON_CONFLICT)) {
        refused(
            ErrorCode.INVALID_QUERY,
            () -> insert.onConflict().preserve(STOCK.value).sql(dialect()));
      }
    }

    @Test
    void aConstraintWithoutName() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> insert.onConflictConstraint(null));
    }

    @Test
    void aQueryWithoutATableOfItsOwn() {
      refused(ErrorCode.INVALID_ARGUMENT, () -> Fn.excluded(STOCK.extra.plus(1)));
      refused(ErrorCode.INVALID_ARGUMENT, () -> STOCK.insertFrom((SelectQuery<?>) null, STOCK.key));
    }
  }
}
