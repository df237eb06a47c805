package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.schema.BookingTable.BOOKING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.IndexInfo;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An index of some rows only, where the database has such a one. */
public abstract class PartialIndexTck extends Tck {
  /** For subclasses. */
  protected PartialIndexTck() {
    super();
  }

  @BeforeEach
  @AfterEach
  final void dropTable() {
    await(objects.dropTables(BOOKING));
  }

  private boolean isKnown() {
    return database.dialect().supports(Feature.PARTIAL_INDEX);
  }

  private Future<Booking> book(String state) {
    return objects.create(BOOKING, BOOKING.room.to(1), BOOKING.state.to(state));
  }

  @Test
  void rowsOutsideOfTheConditionMayShareWhatIsUnique() {
    if (!isKnown()) {
      failure(UnsupportedSqlException.class, objects.createTables(BOOKING));
      assertFalse(await(objects.tableExists(BOOKING)), "nothing was sent");
      return;
    }
    await(objects.createTables(BOOKING));
    await(book("gone"));
    await(book("gone"));
    await(book("open"));
    failure(IntegrityException.class, book("open"));
  }

  @Test
  void conditionIsInTheTextAndInTheCatalogue() {
    SchemaPlan plan = SchemaPlan.createIndexes(CreateOptions.unsafe(), BOOKING);
    if (!isKnown()) {
      failure(
          UnsupportedSqlException.class,
          Future.future(promise -> promise.complete(plan.script(database.dialect()))));
      return;
    }
    assertEquals(
        List.of(
            "CREATE UNIQUE INDEX \"booking_open\" ON \"booking\" (\"room\")"
                + " WHERE (state <> 'gone')"),
        plan.script(database.dialect()));
    await(objects.createTables(BOOKING));
    IndexInfo index =
        await(objects.introspect().indexes("booking")).stream()
            .filter(found -> found.name().equals("booking_open"))
            .findFirst()
            .orElseThrow();
    assertTrue(index.where().contains("gone"), index::where);
    assertEquals("", await(objects.schema().diff(BOOKING)).withoutExtraTables().toString());
    await(objects.dropIndexes(BOOKING));
    await(objects.query("CREATE UNIQUE INDEX whole ON booking (room)"));
    assertEquals(
        2, await(objects.schema().diff(BOOKING)).withoutExtraTables().differences().size());
  }
}
