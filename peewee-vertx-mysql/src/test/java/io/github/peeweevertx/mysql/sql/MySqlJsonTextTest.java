package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.mysql.MySqlDialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.JsonTextTck;
import org.junit.jupiter.api.extension.RegisterExtension;

class MySqlJsonTextTest extends JsonTextTck {
  @RegisterExtension final RunningServer server = new RunningServer(DatabaseKind.MYSQL, TABLES);

  MySqlJsonTextTest() {
    super(MySqlDialect.MYSQL, Words.MYSQL);
  }

  @Override
  protected void run(Rendered rendered) {
    server.run(rendered);
  }
}
