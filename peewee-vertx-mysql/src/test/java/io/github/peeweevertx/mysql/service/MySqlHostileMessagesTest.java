package io.github.peeweevertx.mysql.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.HostileMessagesTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlHostileMessagesTest extends HostileMessagesTck {}
