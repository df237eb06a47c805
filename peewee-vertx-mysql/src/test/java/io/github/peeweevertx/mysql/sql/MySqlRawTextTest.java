package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.RawTextTck;

class MySqlRawTextTest extends RawTextTck {
  MySqlRawTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
