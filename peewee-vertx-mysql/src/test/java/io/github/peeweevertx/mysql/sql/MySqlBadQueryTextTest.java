package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.BadQueryTextTck;

class MySqlBadQueryTextTest extends BadQueryTextTck {
  MySqlBadQueryTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
