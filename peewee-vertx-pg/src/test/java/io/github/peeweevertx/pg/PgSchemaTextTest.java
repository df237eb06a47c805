package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.tck.schema.SchemaTextTck;

class PgSchemaTextTest extends SchemaTextTck {
  PgSchemaTextTest() {
    super(PgDialect.POSTGRESQL);
  }

  @Override
  protected String expected(String postgresql, String mysql) {
    return postgresql;
  }
}
