package io.github.peeweevertx.mysql.relation;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.relation.KeylessTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbKeylessTest extends KeylessTck {}
