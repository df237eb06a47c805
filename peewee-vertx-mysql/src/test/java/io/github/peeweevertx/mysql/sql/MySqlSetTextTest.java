package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.SetTextTck;

class MySqlSetTextTest extends SetTextTck {
  MySqlSetTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
