package io.github.peeweevertx.pg.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21ShortcutsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRelease21ShortcutsTest extends Release21ShortcutsTck {}
