package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.TransactionFailureTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlTransactionFailureTest extends TransactionFailureTck {
  @Override
  protected String kill(long backend) {
    return "KILL " + backend;
  }
}
