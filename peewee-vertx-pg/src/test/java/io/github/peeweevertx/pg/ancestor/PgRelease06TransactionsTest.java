package io.github.peeweevertx.pg.ancestor;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.ancestor.Release06TransactionsTck;

@OnDatabase(DatabaseKind.POSTGRESQL)
class PgRelease06TransactionsTest extends Release06TransactionsTck {}
