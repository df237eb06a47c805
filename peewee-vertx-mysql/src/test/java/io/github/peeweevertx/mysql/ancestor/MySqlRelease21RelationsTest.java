package io.github.peeweevertx.mysql.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21RelationsTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlRelease21RelationsTest extends Release21RelationsTck {}
