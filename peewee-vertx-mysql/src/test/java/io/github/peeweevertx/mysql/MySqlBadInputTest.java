package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.BadInputTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlBadInputTest extends BadInputTck {}
