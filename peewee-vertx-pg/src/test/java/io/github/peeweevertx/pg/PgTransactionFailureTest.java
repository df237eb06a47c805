package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.TransactionFailureTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgTransactionFailureTest extends TransactionFailureTck {
  @Override
  protected String kill(long backend) {
    return "SELECT pg_terminate_backend(" + backend + ", 5000)";
  }
}
