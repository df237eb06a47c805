package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.PrimitivesTable.PRIMITIVES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.query.Sql;
import io.github.peeweevertx.query.Value;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Primitives;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.WrongTypeTck;
import io.github.peeweevertx.type.SqlTypes;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgWrongTypeTest extends WrongTypeTck {
  /** Elsewhere the server learns the number as it is, and compares it. */
  @Test
  void wholeNumberBesideASmallColumnIsRefusedAndNotCut() {
    await(objects.create(new Primitives(null, true, (short) 4464, 1, 2L, 0.5f, 0.25)));
    Expr<Boolean> cut = Sql.raw(SqlTypes.BOOLEAN, "? = ?", PRIMITIVES.small, 70_000);
    DataException error = failure(DataException.class, objects.scalar(PRIMITIVES.select(cut)));
    assertEquals(ErrorCode.VALUE_OUT_OF_RANGE, error.code(), error::getMessage);
    assertEquals(70_001, await(objects.scalar(PRIMITIVES.select(Value.of(70_000).plus(1)))));
  }

  @Test
  void wholeNumbersInDocumentsStayWholeNumbers() {
    assertEquals(
        "{\"a\": 9007199254740993}",
        await(
                objects.query(
                    "SELECT jsonb_build_object('a', $1::jsonb)::text",
                    Tuple.of(9_007_199_254_740_993L)))
            .iterator()
            .next()
            .getString(0));
  }
}
