package io.github.peeweevertx.testing.tck.sql;

import static io.github.peeweevertx.testing.model.UserTable.USER;
import static io.github.peeweevertx.testing.tck.sql.ArchiveTable.ARCHIVE;
import static io.github.peeweevertx.testing.tck.sql.BranchTable.BRANCH;
import static io.github.peeweevertx.testing.tck.sql.RegisterTable.REGISTER;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Cte;
import io.github.peeweevertx.query.DerivedTable;
import io.github.peeweevertx.query.ValuesList;
import io.github.peeweevertx.sql.Dialect;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Named queries that write, and such in front of statements that write. */
public abstract class CteWriteTextTck extends SqlTextTck {
  /**
   * Makes the suite of a dialect.
   *
   * @param dialect the dialect
   * @param words which of the texts it is compared with
   */
  protected CteWriteTextTck(Dialect dialect, Words words) {
    super(dialect, words);
  }

  @Nested
  class OfWrites {
    @Test
    void aDeleteFeedsAnInsert() {
      Cte moved =
          REGISTER
              .delete()
              .where(REGISTER.value.lt(5))
              .returningMaps(REGISTER.id, REGISTER.value, REGISTER.category)
              .cte("moved");
      expect(
              ARCHIVE
                  .insertFrom(
                      moved.select(
                          moved.col(REGISTER.id),
                          moved.col(REGISTER.value),
                          moved.col(REGISTER.category)),
                      ARCHIVE.id,
                      ARCHIVE.value,
                      ARCHIVE.category)
                  .with(moved)
                  .rowCount(),
              "WITH \"moved\" AS (DELETE FROM \"register\" WHERE (\"register\".\"value\" < ?)"
                  + " RETURNING \"register\".\"id\", \"register\".\"value\","
                  + " \"register\".\"category\") INSERT INTO \"archive\" (\"id\", \"value\","
                  + " \"category\") SELECT \"moved\".\"id\", \"moved\".\"value\","
                  + " \"moved\".\"category\" FROM \"moved\"")
          .notOnMysql()
          .with(5);
    }

    @Test
    void anUpdateFeedsAnotherOne() {
      Cte t =
          REGISTER
              .update(REGISTER.value.to(REGISTER.value.times(2)))
              .all()
              .returning(REGISTER.id, REGISTER.value)
              .cte("t");
      String with =
          "WITH \"t\" AS (UPDATE \"register\" SET \"value\" = (\"register\".\"value\" * ?)"
              + " RETURNING \"register\".\"id\", \"register\".\"value\") ";
      expect(
              t.selectFrom(t.col(REGISTER.id), t.col(REGISTER.value)),
              with + "SELECT \"t\".\"id\", \"t\".\"value\" FROM \"t\"")
          .notOnMysql()
          .with(2);
      DerivedTable source = t.select(t.col(REGISTER.id), t.col(REGISTER.value)).as(null);
      expect(
              ARCHIVE
                  .update(ARCHIVE.value.to(source.col(REGISTER.value)))
                  .from(source)
                  .where(ARCHIVE.id.eq(source.col(REGISTER.id)))
                  .with(t),
              with
                  + "UPDATE \"archive\" SET \"value\" = \"t1\".\"value\" FROM (SELECT \"t\".\"id\","
                  + " \"t\".\"value\" FROM \"t\") AS \"t1\" WHERE (\"archive\".\"id\" ="
                  + " \"t1\".\"id\")")
          .notOnMysql()
          .with(2);
    }

    @Test
    void anInsertFeedsASelect() {
      Cte t =
          REGISTER
              .insert(REGISTER.value.to(10), REGISTER.category.to("p1"))
              .returning(REGISTER.id, REGISTER.value)
              .cte("t");
      expect(
              t.selectFrom(t.col(REGISTER.id)),
              "WITH \"t\" AS (INSERT INTO \"register\" (\"value\", \"category\") VALUES (?, ?)"
                  + " RETURNING \"register\".\"id\", \"register\".\"value\")"
                  + " SELECT \"t\".\"id\" FROM \"t\"")
          .notOnMysql()
          .with(10, "p1");
    }

    @Test
    void cannotReadThemselves() {
      Cte t = REGISTER.delete().all().returning(REGISTER.id).cte("t");
      refused(ErrorCode.INVALID_QUERY, () -> t.recursive(self -> REGISTER.select()));
    }
  }

  @Nested
  class InFrontOfWrites {
    @Test
    void anUpdate() {
      Cte some = USER.select(USER.id).where(USER.username.eq("zaizee")).cte("to_update");
      expect(
              USER.update(USER.username.to("zaizee-x"))
                  .where(USER.id.in(some.select(some.col(USER.id))))
                  .with(some),
              "WITH \"to_update\" AS (SELECT \"t1\".\"id\" FROM \"user\" AS \"t1\""
                  + " WHERE (\"t1\".\"username\" = ?)) UPDATE \"user\" SET \"username\" = ?"
                  + " WHERE (\"user\".\"id\" IN (SELECT \"to_update\".\"id\" FROM"
                  + " \"to_update\"))")
          .notOnMariadb()
          .with("zaizee", "zaizee-x");
    }

    @Test
    void anUpdateFromValues() {
      Cte values =
          ValuesList.of(List.of(List.of(1L, "u1x"), List.of(2L, "u2x")))
              .select()
              .cte("uv")
              .columns("id", "username");
      expect(
              USER.update(
                      USER.username.to(
                          values
                              .select(values.col(USER.username))
                              .where(values.col(USER.id).eq(USER.id))
                              .asField()))
                  .where(USER.id.in(values.select(values.col(USER.id))))
                  .with(values),
              "WITH \"uv\" (\"id\", \"username\") AS (SELECT * FROM (VALUES (?, ?), (?, ?))"
                  + " AS \"t1\") UPDATE \"user\" SET \"username\" = (SELECT \"uv\".\"username\""
                  + " FROM \"uv\" WHERE (\"uv\".\"id\" = \"user\".\"id\")) WHERE (\"user\".\"id\""
                  + " IN (SELECT \"uv\".\"id\" FROM \"uv\"))")
          .postgresql(
              "WITH \"uv\" (\"id\", \"username\") AS (SELECT * FROM (VALUES ($1::BIGINT, $2),"
                  + " ($3, $4)) AS \"t1\") UPDATE \"user\" SET \"username\" ="
                  + " (SELECT \"uv\".\"username\" FROM \"uv\" WHERE (\"uv\".\"id\" ="
                  + " \"user\".\"id\")) WHERE (\"user\".\"id\" IN (SELECT \"uv\".\"id\" FROM"
                  + " \"uv\"))")
          .notOnMariadb()
          .with(1L, "u1x", 2L, "u2x");
    }

    @Test
    void anInsert() {
      Cte names = USER.select(USER.username).cte("foo");
      expect(
              BRANCH
                  .insertFrom(names.select(names.col(USER.username)), BRANCH.name)
                  .with(names)
                  .rowCount(),
              "WITH \"foo\" AS (SELECT \"t1\".\"username\" FROM \"user\" AS \"t1\")"
                  + " INSERT INTO \"branch\" (\"name\") SELECT \"foo\".\"username\""
                  + " FROM \"foo\"")
          .mysql(
              "INSERT INTO \"branch\" (\"name\") WITH \"foo\" AS (SELECT \"t1\".\"username\""
                  + " FROM \"user\" AS \"t1\") SELECT \"foo\".\"username\" FROM \"foo\"")
          .with();
    }
  }
}
