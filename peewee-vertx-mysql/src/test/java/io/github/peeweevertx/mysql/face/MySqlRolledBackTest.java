package io.github.peeweevertx.mysql.face;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.face.RolledBackTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlRolledBackTest extends RolledBackTck {}
