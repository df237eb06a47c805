package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.schema.BillTable.BILL;
import static io.github.peeweevertx.testing.tck.schema.CreditTable.CREDIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.error.UnsupportedSqlException;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.tck.Tck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys and numbers of a sequence with a name; a database without sequences refuses the table. */
public abstract class SequenceTck extends Tck {
  private static final String NAME = "Bill number";

  /** For subclasses. */
  protected SequenceTck() {
    super();
  }

  private boolean isKnown() {
    return database.dialect().supports(Feature.SEQUENCES);
  }

  @BeforeEach
  @AfterEach
  final void dropTables() {
    if (isKnown()) {
      await(objects.dropTables(BILL, CREDIT));
    }
  }

  private Bill bill(long amount) {
    Bill bill = new Bill();
    bill.amount = amount;
    return bill;
  }

  private void needsSequences() {
    assumeTrue(isKnown(), "no sequences here");
  }

  @Test
  void tableIsRefusedWhereThereAreNoSequences() {
    if (isKnown()) {
      await(objects.createTables(BILL));
      assertTrue(await(objects.sequenceExists(NAME)));
      return;
    }
    failure(UnsupportedSqlException.class, objects.createTables(BILL));
    assertFalse(await(objects.tableExists(BILL)), "nothing was sent");
  }

  @Test
  void keysAreTheNextValuesAndAreTold() {
    needsSequences();
    await(objects.createTables(BILL));
    assertEquals(1, await(objects.create(bill(10))).id);
    assertEquals(2, await(objects.execute(BILL.insert(BILL.amount.to(20L)))));
    List<Bill> more = List.of(bill(30), bill(40));
    await(objects.bulkCreate(BILL, more));
    assertEquals(List.of(3L, 4L), more.stream().map(each -> each.id).toList());
    assertEquals(40, await(objects.get(BILL, 4L)).amount);
    Bill given = bill(50);
    given.id = 99L;
    await(objects.insert(given));
    assertEquals(50, await(objects.get(BILL, 99L)).amount);
  }

  @Test
  void sequenceThatIsThereGoesOnWhereItWas() {
    needsSequences();
    String name = database.dialect().quote(NAME);
    await(objects.query("CREATE SEQUENCE " + name + " START WITH 100"));
    await(objects.createTables(BILL));
    assertEquals(100, await(objects.create(bill(10))).id);
    await(objects.createTables(BILL));
    assertEquals(101, await(objects.create(bill(10))).id);
  }

  @Test
  void tablesShareASequence() {
    needsSequences();
    await(objects.createTables(CREDIT, BILL));
    assertEquals(new Credit(1L, 1), await(objects.create(new Credit(null, null))));
    assertEquals(2, await(objects.create(bill(10))).id);
    assertEquals(new Credit(2L, 3), await(objects.create(CREDIT)));
  }

  @Test
  void sequenceGoesWithItsTables() {
    needsSequences();
    await(objects.createTables(CREDIT, BILL));
    assertEquals("", await(objects.schema().diff(CREDIT, BILL)).withoutExtraTables().toString());
    await(objects.dropTables(CREDIT, BILL));
    assertFalse(await(objects.sequenceExists(NAME)));
    await(objects.dropTables(CREDIT, BILL));
  }
}
