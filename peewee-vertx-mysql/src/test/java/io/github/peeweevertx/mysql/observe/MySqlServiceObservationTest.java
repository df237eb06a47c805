package io.github.peeweevertx.mysql.observe;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.observe.ServiceObservationTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlServiceObservationTest extends ServiceObservationTck {}
