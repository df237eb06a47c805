package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.tck.schema.SchemaTextTck;

class MariaDbSchemaTextTest extends SchemaTextTck {
  MariaDbSchemaTextTest() {
    super(MariaDbDialect.MARIADB);
  }

  /**
   * MySQL's words; but where PostgreSQL needs no question before a statement, MariaDB needs none.
   */
  @Override
  protected String expected(String postgresql, String mysql) {
    if (postgresql == null || mysql == null) {
      return null;
    }
    String[] guarded = postgresql.split("\n");
    String[] lines = mysql.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (guarded[i].contains(" INDEX IF NOT EXISTS ")) {
        lines[i] = lines[i].replace(" INDEX ", " INDEX IF NOT EXISTS ");
      } else if (guarded[i].contains(" DROP CONSTRAINT ")) {
        lines[i] = guarded[i].replace('"', '`');
      }
    }
    return String.join("\n", lines);
  }
}
