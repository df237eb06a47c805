package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.OrderTextTck;

class PeeweeOrderTextTest extends OrderTextTck {
  PeeweeOrderTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
