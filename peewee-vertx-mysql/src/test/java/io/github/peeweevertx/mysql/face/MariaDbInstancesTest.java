package io.github.peeweevertx.mysql.face;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.face.InstancesTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbInstancesTest extends InstancesTck {}
