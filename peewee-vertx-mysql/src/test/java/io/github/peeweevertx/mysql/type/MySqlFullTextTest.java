package io.github.peeweevertx.mysql.type;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlFullTextTest extends MySqlFamilyFullTextTests {}
