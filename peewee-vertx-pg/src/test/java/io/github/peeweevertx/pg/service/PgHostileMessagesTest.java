package io.github.peeweevertx.pg.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.HostileMessagesTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgHostileMessagesTest extends HostileMessagesTck {}
