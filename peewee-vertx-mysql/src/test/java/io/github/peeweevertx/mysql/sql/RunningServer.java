package io.github.peeweevertx.mysql.sql;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failureOn;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has a real server prepare and run each text of a suite, with its parameters, on tables that are
 * there; what a statement wrote is rolled back. Where no MySQL is to be had, its texts are only
 * compared.
 */
final class RunningServer implements BeforeAllCallback, AfterAllCallback {
  private static final class Undo extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final DatabaseKind kind;
  private final List<ModelTable<?, ?>> tables;
  private int depth;
  private Vertx vertx;
  private Manager objects;

  RunningServer(DatabaseKind kind, List<ModelTable<?, ?>> tables) {
    this.kind = kind;
    this.tables = tables;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // Called for nested classes too: they use what their outer class has.
    if (depth++ > 0 || !DatabaseUnderTest.canBeHad(kind)) {
      return;
    }
    DatabaseUnderTest database = DatabaseUnderTest.of(kind).createDatabase("sql_text");
    vertx = Vertx.vertx();
    objects = Manager.create(TestUrl.of(database).open(vertx));
    // What PostgreSQL calls a schema is a database here.
    await(objects.query("CREATE SCHEMA IF NOT EXISTS `vaults`", Tuple.tuple()));
    await(objects.createTables(tables.toArray(ModelTable[]::new)));
  }

  void run(Rendered rendered) {
    if (objects == null) {
      return;
    }
    try {
      failureOn(
          Undo.class,
          vertx,
          () ->
              objects.atomic(
                  transaction ->
                      transaction
                          .query(rendered.text(), rendered.tuple())
                          .compose(rows -> Future.failedFuture(new Undo()))));
    } catch (AssertionError failure) {
      throw new AssertionError("The server refuses " + rendered.text(), failure.getCause());
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (--depth == 0 && objects != null) {
      await(objects.close());
      await(vertx.close());
    }
  }
}
