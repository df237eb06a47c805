package io.github.peeweevertx.pg;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.schema.MigrationsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgMigrationsTest extends MigrationsTck {}
