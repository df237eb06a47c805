package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.tck.sql.CteWriteTextTck;
import org.junit.jupiter.api.extension.RegisterExtension;

class PgCteWriteTextTest extends CteWriteTextTck {
  @RegisterExtension final PreparingServer server = new PreparingServer(TABLES);

  PgCteWriteTextTest() {
    super(PgDialect.POSTGRESQL, Words.POSTGRESQL);
  }

  @Override
  protected void run(Rendered rendered) {
    server.run(rendered);
  }
}
