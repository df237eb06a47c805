package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.ValueTextTck;

class PeeweeValueTextTest extends ValueTextTck {
  PeeweeValueTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
