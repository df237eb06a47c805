package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.CallbackTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgCallbackTest extends CallbackTck {}
