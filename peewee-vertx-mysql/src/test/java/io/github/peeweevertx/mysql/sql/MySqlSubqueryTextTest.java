package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.SubqueryTextTck;

class MySqlSubqueryTextTest extends SubqueryTextTck {
  MySqlSubqueryTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
