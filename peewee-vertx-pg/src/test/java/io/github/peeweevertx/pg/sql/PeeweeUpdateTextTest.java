package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.UpdateTextTck;

class PeeweeUpdateTextTest extends UpdateTextTck {
  PeeweeUpdateTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
