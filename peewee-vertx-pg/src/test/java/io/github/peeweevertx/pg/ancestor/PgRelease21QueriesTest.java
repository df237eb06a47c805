package io.github.peeweevertx.pg.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21QueriesTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRelease21QueriesTest extends Release21QueriesTck {}
