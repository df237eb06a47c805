package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.JoinTextTck;

class MySqlJoinTextTest extends JoinTextTck {
  MySqlJoinTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
