package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.tck.schema.ColumnTextTck;

class PgColumnTextTest extends ColumnTextTck {
  PgColumnTextTest() {
    super(PgDialect.POSTGRESQL);
  }

  @Override
  protected String expected(String postgresql, String mariadb, String mysql) {
    return postgresql;
  }
}
