package io.github.peeweevertx.mysql.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release21SignalsTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbRelease21SignalsTest extends Release21SignalsTck {}
