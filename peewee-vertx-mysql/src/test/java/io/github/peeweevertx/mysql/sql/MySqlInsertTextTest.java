package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.InsertTextTck;

class MySqlInsertTextTest extends InsertTextTck {
  MySqlInsertTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
