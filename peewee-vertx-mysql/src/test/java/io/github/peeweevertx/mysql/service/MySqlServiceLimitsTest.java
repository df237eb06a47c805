package io.github.peeweevertx.mysql.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.ServiceLimitsTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlServiceLimitsTest extends ServiceLimitsTck {}
