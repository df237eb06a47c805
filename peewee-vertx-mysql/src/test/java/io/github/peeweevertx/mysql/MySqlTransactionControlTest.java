package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.TransactionControlTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlTransactionControlTest extends TransactionControlTck {
  @Override
  protected String sleep(int seconds) {
    return "SELECT SLEEP(" + seconds + ")";
  }
}
