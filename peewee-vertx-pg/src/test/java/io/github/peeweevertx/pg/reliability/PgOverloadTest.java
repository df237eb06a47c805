package io.github.peeweevertx.pg.reliability;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.reliability.OverloadTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgOverloadTest extends OverloadTck {}
