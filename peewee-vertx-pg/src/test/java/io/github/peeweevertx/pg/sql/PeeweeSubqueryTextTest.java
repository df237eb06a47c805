package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.SubqueryTextTck;

class PeeweeSubqueryTextTest extends SubqueryTextTck {
  PeeweeSubqueryTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
