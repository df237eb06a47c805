package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.TransactionControlTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgTransactionControlTest extends TransactionControlTck {
  @Override
  protected String sleep(int seconds) {
    return "SELECT pg_sleep(" + seconds + ")";
  }
}
