package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.SelectTextTck;

class MySqlSelectTextTest extends SelectTextTck {
  MySqlSelectTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
