package io.github.peeweevertx.pg.relation;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.relation.CompositeKeyTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgCompositeKeyTest extends CompositeKeyTck {}
