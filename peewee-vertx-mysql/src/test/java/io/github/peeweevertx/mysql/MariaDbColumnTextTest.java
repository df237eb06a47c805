package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.tck.schema.ColumnTextTck;

class MariaDbColumnTextTest extends ColumnTextTck {
  MariaDbColumnTextTest() {
    super(MariaDbDialect.MARIADB);
  }

  @Override
  protected String expected(String postgresql, String mariadb, String mysql) {
    return mariadb;
  }
}
