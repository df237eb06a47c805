package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.UpsertTextTck;

class PeeweeUpsertTextTest extends UpsertTextTck {
  PeeweeUpsertTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
