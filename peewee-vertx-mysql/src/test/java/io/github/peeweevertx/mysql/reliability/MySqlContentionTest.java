package io.github.peeweevertx.mysql.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.reliability.ContentionTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlContentionTest extends ContentionTck {}
