package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlPacketTest extends MySqlFamilyPacketTests {}
