package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.sql.Rendered;
import io.github.peeweevertx.testing.tck.sql.FunctionTextTck;
import org.junit.jupiter.api.extension.RegisterExtension;

class PgFunctionTextTest extends FunctionTextTck {
  @RegisterExtension final PreparingServer server = new PreparingServer(TABLES);

  PgFunctionTextTest() {
    super(PgDialect.POSTGRESQL, Words.POSTGRESQL);
  }

  @Override
  protected void run(Rendered rendered) {
    server.run(rendered);
  }
}
