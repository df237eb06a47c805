package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.OperatorTextTck;

class PeeweeOperatorTextTest extends OperatorTextTck {
  PeeweeOperatorTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
