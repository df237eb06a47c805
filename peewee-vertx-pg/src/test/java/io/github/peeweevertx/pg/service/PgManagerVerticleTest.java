package io.github.peeweevertx.pg.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.ManagerVerticleTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgManagerVerticleTest extends ManagerVerticleTck {}
