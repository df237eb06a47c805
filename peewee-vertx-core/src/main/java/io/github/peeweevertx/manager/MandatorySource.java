package io.github.peeweevertx.manager;

import io.github.peeweevertx.tx.Call;
import io.github.peeweevertx.tx.ConnectionSource;
import io.github.peeweevertx.tx.ScopeErrors;
import io.github.peeweevertx.tx.TransactionScope;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;

/** Lets nothing through outside of a transaction. */
record MandatorySource(ConnectionSource source) implements ConnectionSource {
  @Override
  public <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work) {
    TransactionScope scope = scope();
    return scope == null || !scope.inTransaction()
        ? Future.failedFuture(ScopeErrors.required("A mandatory manager"))
        : source.with(call, work);
  }

  @Override
  public TransactionScope scope() {
    return source.scope();
  }
}
