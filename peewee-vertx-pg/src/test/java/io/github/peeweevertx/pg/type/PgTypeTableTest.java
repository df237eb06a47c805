package io.github.peeweevertx.pg.type;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.TypeTableTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgTypeTableTest extends TypeTableTck {}
