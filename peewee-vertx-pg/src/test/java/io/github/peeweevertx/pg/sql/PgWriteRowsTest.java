package io.github.peeweevertx.pg.sql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.WriteRowsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgWriteRowsTest extends WriteRowsTck {}
