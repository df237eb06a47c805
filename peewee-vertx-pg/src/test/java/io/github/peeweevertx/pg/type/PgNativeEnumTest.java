package io.github.peeweevertx.pg.type;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.NativeEnumTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgNativeEnumTest extends NativeEnumTck {}
