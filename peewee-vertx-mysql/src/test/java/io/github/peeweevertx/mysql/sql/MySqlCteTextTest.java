package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.CteTextTck;

class MySqlCteTextTest extends CteTextTck {
  MySqlCteTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
