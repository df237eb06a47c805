package io.github.peeweevertx.mysql.face;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.face.SyncTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbSyncTest extends SyncTck {}
