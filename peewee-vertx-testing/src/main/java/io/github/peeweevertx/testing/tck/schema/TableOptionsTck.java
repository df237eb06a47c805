package io.github.peeweevertx.testing.tck.schema;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.schema.PaymentTable.PAYMENT;
import static io.github.peeweevertx.testing.tck.schema.ScratchTable.SCRATCH;
import static io.github.peeweevertx.testing.tck.schema.ZoneTable.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DatabaseException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.schema.CheckInfo;
import io.github.peeweevertx.schema.CreateOptions;
import io.github.peeweevertx.schema.DropOptions;
import io.github.peeweevertx.schema.SchemaPlan;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a model says of its table besides columns and indexes, and what the catalogue says then. */
public abstract class TableOptionsTck extends Tck {
  /** For subclasses. */
  protected TableOptionsTck() {
    super();
  }

  @AfterEach
  final void dropTables() {
    await(objects.dropTables(PAYMENT, ZONE));
  }

  private ErrorCode refused(int amount, String currency, String constraint) {
    IntegrityException error =
        failure(
            IntegrityException.class,
            objects.create(PAYMENT, PAYMENT.amount.to(amount), PAYMENT.currency.to(currency)));
    assertEquals(constraint, error.constraint());
    return error.code();
  }

  @Test
  void rowThatBreaksACheckIsRefusedByItsName() {
    await(objects.createTables(PAYMENT));
    assertEquals(ErrorCode.CHECK_VIOLATION, refused(0, "EUR", "payment_check1"));
    assertEquals(ErrorCode.CHECK_VIOLATION, refused(1, "", "payment_has_currency"));
    await(objects.create(PAYMENT, PAYMENT.amount.to(1), PAYMENT.currency.to("EUR")));
  }

  private String first(String sql) {
    return await(objects.query(sql, Tuple.tuple())).iterator().next().getValue(0).toString();
  }

  @Test
  void checksAreInTheCatalogue() {
    await(objects.createTables(PAYMENT));
    List<CheckInfo> checks = await(objects.introspect().checks("payment"));
    assertEquals(
        List.of("payment_check1", "payment_has_currency"),
        checks.stream().map(CheckInfo::name).toList());
    assertTrue(checks.get(0).condition().contains("amount"), checks::toString);
    assertEquals(List.of(), differences());
  }

  private List<String> differences() {
    return await(objects.schema().diff(PAYMENT)).withoutExtraTables().differences().stream()
        .map(difference -> difference.kind() + " " + difference.name())
        .toList();
  }

  @Test
  void checksAreComparedByTheirNames() {
    await(objects.createTables(PAYMENT));
    await(objects.query("ALTER TABLE payment DROP CONSTRAINT payment_check1"));
    await(objects.query("ALTER TABLE payment ADD CONSTRAINT small CHECK (amount < 100)"));
    assertEquals(List.of("MISSING_CHECK payment_check1", "EXTRA_CHECK small"), differences());
  }

  @Test
  void wordsOfTheDialectAreInTheCatalogue() {
    await(objects.createTables(PAYMENT));
    boolean postgres = server.kind() == DatabaseKind.POSTGRESQL;
    assertEquals(
        postgres ? "fillfactor=70" : "money",
        first(
            postgres
                ? "SELECT reloptions[1] FROM pg_class WHERE relname = 'payment'"
                : "SELECT table_comment FROM information_schema.tables"
                    + " WHERE table_name = 'payment' AND table_schema = DATABASE()"));
  }

  @Test
  void tableIsMadeAfterThoseThatItDependsOnAndDroppedBeforeThem() {
    assertEquals(
        List.of(ZONE, PAYMENT), SchemaPlan.create(CreateOptions.safe(), PAYMENT, ZONE).tables());
    assertEquals(
        List.of(PAYMENT, ZONE), SchemaPlan.drop(DropOptions.safe(), ZONE, PAYMENT).tables());
    assertEquals(List.of(PAYMENT), SchemaPlan.create(CreateOptions.safe(), PAYMENT).tables());
    await(objects.createTables(PAYMENT, ZONE));
    assertTrue(await(objects.tableExists(ZONE)));
  }

  @Test
  void temporaryTableIsSeenOnItsConnectionOnly() {
    long counted =
        on(
            vertx,
            () ->
                objects.withConnection(
                    kept ->
                        kept.createTables(SCRATCH)
                            .compose(v -> kept.create(SCRATCH, SCRATCH.number.to(1)))
                            .compose(row -> kept.count(SCRATCH))
                            .eventually(() -> kept.dropTables(SCRATCH))));
    assertEquals(1, counted);
    failure(DatabaseException.class, objects.count(SCRATCH));
    assertFalse(await(objects.tableExists(SCRATCH)));
  }
}
