package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.tck.schema.ColumnTextTck;

class MySqlColumnTextTest extends ColumnTextTck {
  MySqlColumnTextTest() {
    super(MySqlDialect.MYSQL);
  }

  @Override
  protected String expected(String postgresql, String mariadb, String mysql) {
    return mysql;
  }
}
