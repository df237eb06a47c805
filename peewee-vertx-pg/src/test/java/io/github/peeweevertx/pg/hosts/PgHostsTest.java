package io.github.peeweevertx.pg.hosts;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.hosts.HostsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgHostsTest extends HostsTck {}
