package io.github.peeweevertx.pg.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.reliability.SaturationTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgSaturationTest extends SaturationTck {}
