package io.github.peeweevertx.pg;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.LoggingTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgLoggingTest extends LoggingTck {
  @Override
  protected Database openWithValuesShown() {
    return PgHandles.withValuesShown(vertx, server);
  }
}
