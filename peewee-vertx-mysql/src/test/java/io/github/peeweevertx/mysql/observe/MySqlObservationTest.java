package io.github.peeweevertx.mysql.observe;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.observe.ObservationTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlObservationTest extends ObservationTck {}
