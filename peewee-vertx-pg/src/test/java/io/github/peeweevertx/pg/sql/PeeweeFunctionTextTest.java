package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.FunctionTextTck;

class PeeweeFunctionTextTest extends FunctionTextTck {
  PeeweeFunctionTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
