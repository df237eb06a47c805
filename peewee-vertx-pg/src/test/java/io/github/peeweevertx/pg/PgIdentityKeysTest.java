package io.github.peeweevertx.pg;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.ReceiptTable.RECEIPT;
import static io.github.peeweevertx.testing.model.TicketTable.TICKET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.Receipt;
import io.github.peeweevertx.testing.model.Ticket;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

/** Identity columns: MySQL has none. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgIdentityKeysTest extends Tck {
  PgIdentityKeysTest() {
    super(TICKET, RECEIPT);
  }

  private String identity(String table) {
    return await(
            database.query(
                "SELECT identity_generation FROM information_schema.columns"
                    + " WHERE table_name = $1 AND column_name = 'id'",
                Tuple.of(table)))
        .iterator()
        .next()
        .getString(0);
  }

  @Test
  void columnsAreIdentityColumnsOfTheirKind() {
    assertEquals("BY DEFAULT", identity("ticket"));
    assertEquals("ALWAYS", identity("receipt"));
  }

  @Test
  void identityByDefaultIsMadeWhileItIsNull() {
    Ticket ticket = await(objects.create(new Ticket("opera")));
    assertNotNull(ticket.id);
    assertEquals("opera", await(objects.get(TICKET, ticket.id)).event);
  }

  @Test
  void identityByDefaultTakesAGivenKey() {
    Ticket ticket = new Ticket("opera");
    ticket.id = 4711;
    await(objects.insert(ticket));
    assertEquals("opera", await(objects.get(TICKET, 4711)).event);
  }

  @Test
  void identityAlwaysIsMadeByTheDatabase() {
    Receipt receipt = await(objects.create(new Receipt(12)));
    assertNotNull(receipt.id);
    receipt.amount = 13;
    assertEquals(1, await(objects.save(receipt)));
    assertEquals(13, await(objects.get(RECEIPT, receipt.id)).amount);
  }

  @Test
  void identityAlwaysRefusesAGivenKey() {
    Receipt receipt = new Receipt(12);
    receipt.id = 4711L;
    DatabaseException error = failure(DatabaseException.class, objects.insert(receipt));
    assertEquals("428C9", error.sqlState());
    assertTrue(error.getMessage().contains("the database makes"), error::getMessage);
    assertEquals(0, await(objects.count(RECEIPT)));
  }
}
