package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.RawTextTck;

class PeeweeRawTextTest extends RawTextTck {
  PeeweeRawTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
