package io.github.peeweevertx.pg.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release06Tck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRelease06Test extends Release06Tck {}
