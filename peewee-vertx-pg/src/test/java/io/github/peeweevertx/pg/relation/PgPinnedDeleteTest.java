package io.github.peeweevertx.pg.relation;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.relation.PinnedDeleteTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPinnedDeleteTest extends PinnedDeleteTck {}
