package io.github.peeweevertx.mysql;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.LoggingTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlLoggingTest extends LoggingTck {
  @Override
  protected Database openWithValuesShown() {
    return MySqlHandles.withValuesShown(vertx, server);
  }
}
