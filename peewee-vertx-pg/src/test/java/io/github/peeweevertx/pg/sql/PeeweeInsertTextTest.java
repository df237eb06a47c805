package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.InsertTextTck;

class PeeweeInsertTextTest extends InsertTextTck {
  PeeweeInsertTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
