package io.github.peeweevertx.pg.sql;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Has a real server prepare and run each text of a suite, with its parameters, on tables that are
 * there; what a statement wrote is rolled back.
 */
final class PreparingServer implements BeforeAllCallback, AfterAllCallback {
  private final List<ModelTable<?, ?>> tables;
  private int depth;
  private Vertx vertx;
  private PgConnection connection;

  PreparingServer(List<ModelTable<?, ?>> tables) {
    this.tables = tables;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    // Called for nested classes too: they use what their outer class has.
    if (depth++ > 0) {
      return;
    }
    DatabaseUnderTest database = DatabaseUnderTest.postgres().createDatabase("sql_text");
    vertx = Vertx.vertx();
    connection = await(PgConnection.connect(vertx, PgConnectOptions.fromUri(database.uri())));
    await(connection.query("CREATE SCHEMA \"vaults\"").execute());
    Manager objects = Manager.create(PgDatabase.single(vertx, database.uri()));
    await(objects.createTables(tables.toArray(ModelTable[]::new)));
    await(objects.close());
  }

  void run(Rendered rendered) {
    await(connection.query("BEGIN").execute());
    try {
      // Parsed by itself: a statement whose types are not clear may not be sent a second time.
      await(connection.prepare(rendered.text()));
      await(connection.preparedQuery(rendered.text()).execute(Tuple.wrap(rendered.parameters())));
    } catch (RuntimeException failure) {
      throw new AssertionError("The server refuses " + rendered.text(), failure);
    } finally {
      await(connection.query("ROLLBACK").execute());
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (--depth == 0) {
      await(connection.close());
      await(vertx.close());
    }
  }
}
