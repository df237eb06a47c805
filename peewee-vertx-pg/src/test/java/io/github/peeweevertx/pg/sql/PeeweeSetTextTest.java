package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.SetTextTck;

class PeeweeSetTextTest extends SetTextTck {
  PeeweeSetTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
