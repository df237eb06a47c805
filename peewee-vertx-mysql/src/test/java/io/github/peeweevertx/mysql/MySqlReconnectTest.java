package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ReconnectTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlReconnectTest extends ReconnectTck {}
