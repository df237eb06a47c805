package io.github.peeweevertx.mysql.hosts;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.hosts.HostsTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlHostsTest extends HostsTck {}
