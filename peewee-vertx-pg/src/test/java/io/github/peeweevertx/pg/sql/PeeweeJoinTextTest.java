package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.pg.PgDialect;
import io.github.peeweevertx.testing.tck.sql.JoinTextTck;

class PeeweeJoinTextTest extends JoinTextTck {
  PeeweeJoinTextTest() {
    super(PgDialect.LIKE_PEEWEE, Words.PEEWEE);
  }
}
