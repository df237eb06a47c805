package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.SelectTextTck;

class PeeweeSelectTextTest extends SelectTextTck {
  PeeweeSelectTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
