package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.CteWriteTextTck;

class MySqlCteWriteTextTest extends CteWriteTextTck {
  MySqlCteWriteTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
