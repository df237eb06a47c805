package io.github.peeweevertx.pg.observe;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.observe.ServiceObservationTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgServiceObservationTest extends ServiceObservationTck {}
