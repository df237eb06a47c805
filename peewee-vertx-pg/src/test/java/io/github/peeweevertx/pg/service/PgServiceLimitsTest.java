package io.github.peeweevertx.pg.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.ServiceLimitsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgServiceLimitsTest extends ServiceLimitsTck {}
