package io.github.peeweevertx.mysql;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.TransactionByHandTck;

@OnDatabase(DatabaseKind.MYSQL)
class MySqlTransactionByHandTest extends TransactionByHandTck {}
