package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.tck.schema.SchemaTextTck;

class MySqlSchemaTextTest extends SchemaTextTck {
  MySqlSchemaTextTest() {
    super(MySqlDialect.MYSQL);
  }

  @Override
  protected String expected(String postgresql, String mysql) {
    return mysql;
  }
}
