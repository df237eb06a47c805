package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.testing.tck.sql.UpsertTextTck;

class MySqlUpsertTextTest extends UpsertTextTck {
  MySqlUpsertTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }
}
