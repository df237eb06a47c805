package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.tck.sql.JsonTextTck;
import org.junit.jupiter.api.extension.RegisterExtension;

class PgJsonTextTest extends JsonTextTck {
  @RegisterExtension final PreparingServer server = new PreparingServer(TABLES);

  PgJsonTextTest() {
    super(PgDialect.POSTGRESQL, Words.POSTGRESQL);
  }

  @Override
  protected void run(Rendered rendered) {
    server.run(rendered);
  }
}
