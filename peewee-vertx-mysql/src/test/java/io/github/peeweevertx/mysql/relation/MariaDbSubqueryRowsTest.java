package io.github.peeweevertx.mysql.relation;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.relation.SubqueryRowsTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbSubqueryRowsTest extends SubqueryRowsTck {}
