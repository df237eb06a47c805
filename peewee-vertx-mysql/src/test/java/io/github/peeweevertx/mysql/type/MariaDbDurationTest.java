package io.github.peeweevertx.mysql.type;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.DurationTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbDurationTest extends DurationTck {}
