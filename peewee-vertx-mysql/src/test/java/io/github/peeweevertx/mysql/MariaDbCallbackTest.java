package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.CallbackTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbCallbackTest extends CallbackTck {}
