package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.FunctionTextTck;

class MySqlFunctionTextTest extends FunctionTextTck {
  MySqlFunctionTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
