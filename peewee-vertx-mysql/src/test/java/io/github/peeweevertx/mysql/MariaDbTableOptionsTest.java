package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.schema.TableOptionsTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbTableOptionsTest extends TableOptionsTck {}
