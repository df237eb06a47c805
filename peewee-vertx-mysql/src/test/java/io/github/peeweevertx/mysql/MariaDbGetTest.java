package io.github.peeweevertx.mysql;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.GetTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbGetTest extends GetTck {
  @Override
  protected Database openWithValuesShown() {
    return MySqlHandles.withValuesShown(vertx, server);
  }
}
