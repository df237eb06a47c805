package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.CteWriteTextTck;

class PeeweeCteWriteTextTest extends CteWriteTextTck {
  PeeweeCteWriteTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
