package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.tck.type.StintTable.STINT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.DurationTck;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgDurationTest extends DurationTck {
  /** Only PostgreSQL has intervals with months. */
  @Test
  void monthsAndDaysOfOthersAreTakenForThirtyDaysAndADay() {
    await(objects.query("INSERT INTO stint (length) VALUES ('1 year 1 mon -2 days 03:00')"));
    assertEquals(
        Duration.ofDays(360 + 30 - 2).plusHours(3),
        await(objects.get(STINT, STINT.began.isNull())).length);
  }

  @Test
  void textsSayTheInterval() {
    var dialect = database.dialect();
    assertEquals(
        "SELECT (\"t1\".\"began\" + CAST(CAST($1 AS TEXT) AS INTERVAL)),"
            + " (\"t1\".\"seen\" - \"t1\".\"length\") FROM \"stint\" AS \"t1\""
            + " WHERE (\"t1\".\"length\" > CAST(CAST($2 AS TEXT) AS INTERVAL))",
        STINT
            .select(STINT.began.plus(Duration.ofHours(1)), STINT.seen.minus(STINT.length))
            .where(STINT.length.gt(Duration.ZERO))
            .sql(dialect)
            .text());
  }
}
