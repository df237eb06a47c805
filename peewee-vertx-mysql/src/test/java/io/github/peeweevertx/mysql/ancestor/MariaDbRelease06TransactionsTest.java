package io.github.peeweevertx.mysql.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release06TransactionsTck;

@OnDatabase(DatabaseKind.MARIADB)
class MariaDbRelease06TransactionsTest extends Release06TransactionsTck {}
