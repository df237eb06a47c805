package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.LockTextTck;

class MySqlLockTextTest extends LockTextTck {
  MySqlLockTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
