package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.PoolTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPoolTest extends PoolTck {}
