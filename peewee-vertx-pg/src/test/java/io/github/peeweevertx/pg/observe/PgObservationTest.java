package io.github.peeweevertx.pg.observe;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.observe.ObservationTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgObservationTest extends ObservationTck {}
