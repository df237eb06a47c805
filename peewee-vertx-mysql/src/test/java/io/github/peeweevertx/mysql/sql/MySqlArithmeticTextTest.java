package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.ArithmeticTextTck;

class MySqlArithmeticTextTest extends ArithmeticTextTck {
  MySqlArithmeticTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
