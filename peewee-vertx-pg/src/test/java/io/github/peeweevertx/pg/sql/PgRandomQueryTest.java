package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.RandomQueryTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRandomQueryTest extends RandomQueryTck {}
