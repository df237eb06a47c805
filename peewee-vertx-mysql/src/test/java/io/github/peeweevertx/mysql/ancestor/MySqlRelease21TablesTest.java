package io.github.peeweevertx.mysql.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21TablesTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlRelease21TablesTest extends Release21TablesTck {}
