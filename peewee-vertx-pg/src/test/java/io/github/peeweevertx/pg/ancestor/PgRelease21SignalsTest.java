package io.github.peeweevertx.pg.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21SignalsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRelease21SignalsTest extends Release21SignalsTck {}
