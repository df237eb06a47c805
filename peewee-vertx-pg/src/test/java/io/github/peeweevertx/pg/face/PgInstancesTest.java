package io.github.peeweevertx.pg.face;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.face.InstancesTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgInstancesTest extends InstancesTck {}
