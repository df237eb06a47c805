package io.github.peeweevertx.pg.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21TablesTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRelease21TablesTest extends Release21TablesTck {}
