package io.github.peeweevertx.pg.face;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.face.RolledBackSavepointsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRolledBackSavepointsTest extends RolledBackSavepointsTck {}
