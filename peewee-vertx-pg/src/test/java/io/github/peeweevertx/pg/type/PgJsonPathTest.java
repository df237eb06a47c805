package io.github.peeweevertx.pg.type;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.type.JsonPathTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgJsonPathTest extends JsonPathTck {}
