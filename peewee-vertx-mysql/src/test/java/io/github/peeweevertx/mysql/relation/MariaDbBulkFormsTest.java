package io.github.peeweevertx.mysql.relation;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.relation.BulkFormsTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbBulkFormsTest extends BulkFormsTck {}
