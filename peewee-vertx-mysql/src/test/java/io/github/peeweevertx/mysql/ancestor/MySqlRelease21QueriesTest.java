package io.github.peeweevertx.mysql.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21QueriesTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlRelease21QueriesTest extends Release21QueriesTck {}
