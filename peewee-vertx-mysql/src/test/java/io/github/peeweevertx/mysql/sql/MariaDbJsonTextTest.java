package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MariaDbDialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.JsonTextTck;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaDbJsonTextTest extends JsonTextTck {
  @RegisterExtension final RunningServer server = new RunningServer(DatabaseKind.MARIADB, TABLES);

  MariaDbJsonTextTest() {
    super(MariaDbDialect.MARIADB, Words.MARIADB);
  }

  @Override
  protected void run(Rendered rendered) {
    server.run(rendered);
  }
}
