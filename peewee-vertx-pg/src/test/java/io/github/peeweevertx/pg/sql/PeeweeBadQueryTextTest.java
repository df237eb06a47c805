package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.BadQueryTextTck;

class PeeweeBadQueryTextTest extends BadQueryTextTck {
  PeeweeBadQueryTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
