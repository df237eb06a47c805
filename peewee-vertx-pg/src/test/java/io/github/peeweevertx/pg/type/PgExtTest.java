package io.github.peeweevertx.pg.type;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.tck.type.GadgetTable.GADGET;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.pg.PgExt;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handles with hstore. PostgreSQL only: it alone has extensions. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgExtTest extends Tck {
  private PgExt ext() {
    return PgDatabase.ext(vertx, server.uri());
  }

  private void sql(String text) {
    await(database.query(text, Tuple.tuple()));
  }

  @AfterEach
  void dropExtension() {
    sql("DROP EXTENSION IF EXISTS hstore CASCADE");
  }

  @Test
  void databaseWithoutTheExtensionIsToldHowToGetIt() {
    for (Database handle : List.of(closing(ext().single()), closing(ext().pooled()))) {
      for (var call :
          List.of(handle.connect(), handle.query("SELECT 1", Tuple.tuple()).<Void>mapEmpty())) {
        ProgrammingException error = failure(ProgrammingException.class, call);
        assertEquals(ErrorCode.MISSING_EXTENSION, error.code());
        for (String way : List.of("CREATE EXTENSION hstore", "hstore(false)")) {
          assertTrue(error.getMessage().contains(way), error::getMessage);
        }
      }
    }
  }

  @Test
  void handleWorksOnceTheExtensionIsThere() {
    Database handle = closing(ext().single());
    failure(ProgrammingException.class, handle.connect());
    sql("CREATE EXTENSION hstore");
    await(handle.connect());
    Manager manager = Manager.create(handle);
    await(manager.createTables(GADGET));
    await(manager.create(GADGET, GADGET.attrs.to(Map.of("k", "v"))));
    assertEquals(1, await(manager.count(GADGET.select().where(GADGET.attrs.contains("k")))));
    await(manager.dropTables(GADGET));
  }

  @Test
  void handleWithoutHStoreDoesNotLookForIt() {
    Database handle = closing(ext().hstore(false).pooled());
    await(handle.connect());
    assertEquals(1, await(handle.query("SELECT 1", Tuple.tuple())).iterator().next().getInteger(0));
  }
}
