package io.github.peeweevertx.mysql.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.reliability.SaturationTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbSaturationTest extends SaturationTck {}
