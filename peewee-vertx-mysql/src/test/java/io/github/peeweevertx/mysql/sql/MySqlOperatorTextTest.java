package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.OperatorTextTck;

class MySqlOperatorTextTest extends OperatorTextTck {
  MySqlOperatorTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
