package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.DeadlineTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgDeadlineTest extends DeadlineTck {}
