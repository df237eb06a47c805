package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.JsonTextTck;

class PeeweeJsonTextTest extends JsonTextTck {
  PeeweeJsonTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
