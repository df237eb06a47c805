package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.WindowTextTck;

class PeeweeWindowTextTest extends WindowTextTck {
  PeeweeWindowTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
