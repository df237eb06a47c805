package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.OrderTextTck;

class MySqlOrderTextTest extends OrderTextTck {
  MySqlOrderTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
