package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.LockTextTck;

class PeeweeLockTextTest extends LockTextTck {
  PeeweeLockTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
