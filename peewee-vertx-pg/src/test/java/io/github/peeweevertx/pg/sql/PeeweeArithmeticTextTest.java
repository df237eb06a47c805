package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.ArithmeticTextTck;

class PeeweeArithmeticTextTest extends ArithmeticTextTck {
  PeeweeArithmeticTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
