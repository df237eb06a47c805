package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.OutsideTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgOutsideTest extends OutsideTck {}
