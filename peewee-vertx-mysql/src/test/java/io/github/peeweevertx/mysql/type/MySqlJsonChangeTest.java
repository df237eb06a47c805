package io.github.peeweevertx.mysql.type;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.JsonChangeTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlJsonChangeTest extends JsonChangeTck {}
