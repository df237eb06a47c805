package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.CteTextTck;

class PeeweeCteTextTest extends CteTextTck {
  PeeweeCteTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
