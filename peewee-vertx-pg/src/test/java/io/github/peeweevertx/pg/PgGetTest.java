package io.github.peeweevertx.pg;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.GetTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgGetTest extends GetTck {
  @Override
  protected Database openWithValuesShown() {
    return PgHandles.withValuesShown(vertx, server);
  }
}
