package io.github.peeweevertx.mysql.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlSessionDirtTest extends MySqlFamilySessionDirtTests {}
