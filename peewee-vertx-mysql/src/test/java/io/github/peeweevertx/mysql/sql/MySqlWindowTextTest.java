package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.WindowTextTck;

class MySqlWindowTextTest extends WindowTextTck {
  MySqlWindowTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
