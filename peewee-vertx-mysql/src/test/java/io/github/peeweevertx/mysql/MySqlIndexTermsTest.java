package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.schema.IndexTermsTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlIndexTermsTest extends IndexTermsTck {}
