package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.LockRowsTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbLockRowsTest extends LockRowsTck {}
