package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.OutsideTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbOutsideTest extends OutsideTck {}
