package io.github.peeweevertx.mysql.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbSessionDirtTest extends MySqlFamilySessionDirtTests {}
