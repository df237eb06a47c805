package io.github.peeweevertx.mysql.sql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.sql.WriteRowsTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlWriteRowsTest extends WriteRowsTck {}
