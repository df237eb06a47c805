package io.github.peeweevertx.pg.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.reliability.CommitCutTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgCommitCutTest extends CommitCutTck {}
