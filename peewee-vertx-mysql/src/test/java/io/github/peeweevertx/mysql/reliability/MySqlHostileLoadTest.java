package io.github.peeweevertx.mysql.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.reliability.HostileLoadTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlHostileLoadTest extends HostileLoadTck {}
