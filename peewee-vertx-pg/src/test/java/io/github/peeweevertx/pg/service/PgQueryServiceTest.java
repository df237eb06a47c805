package io.github.peeweevertx.pg.service;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.service.QueryServiceTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgQueryServiceTest extends QueryServiceTck {}
