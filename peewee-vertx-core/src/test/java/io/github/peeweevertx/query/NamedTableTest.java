package io.github.peeweevertx.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.sql.PlainDialect;
import io.github.peeweevertx.type.SqlTypes;
import org.junit.jupiter.api.Test;

class NamedTableTest {
  @Test
  void columnsAreNamedByHand() {
    NamedTable stats = NamedTable.of("stats");
    Expr<Integer> index = stats.col("index", SqlTypes.INTEGER);
    assertEquals(
        "SELECT COUNT(\"t1\".\"index\") FROM \"stats\" AS \"t1\" WHERE (\"t1\".\"index\" > ?)",
        stats.select(Fn.count(index)).where(index.gt(3)).sql(PlainDialect.PLAIN).text());
  }

  @Test
  void allColumnsAreAStar() {
    NamedTable stats = NamedTable.of("app", "stats").as("s");
    assertEquals(
        "SELECT * FROM \"app\".\"stats\" AS \"s\"", stats.select().sql(PlainDialect.PLAIN).text());
    assertEquals(
        "SELECT \"s\".* FROM \"app\".\"stats\" AS \"s\"",
        stats.select(stats.star()).sql(PlainDialect.PLAIN).text());
  }

  @Test
  void namesAreNeeded() {
    assertThrows(ProgrammingException.class, () -> NamedTable.of(null));
    assertThrows(ProgrammingException.class, () -> NamedTable.of(null, "x"));
  }
}
