package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.UpdateTextTck;

class MySqlUpdateTextTest extends UpdateTextTck {
  MySqlUpdateTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
