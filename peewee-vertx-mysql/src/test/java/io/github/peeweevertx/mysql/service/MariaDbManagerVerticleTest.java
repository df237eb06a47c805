package io.github.peeweevertx.mysql.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.ManagerVerticleTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbManagerVerticleTest extends ManagerVerticleTck {}
