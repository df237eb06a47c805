package io.github.peeweevertx.pg.relation;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.relation.PrefetchErrorsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPrefetchErrorsTest extends PrefetchErrorsTck {}
