package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.function.Function;

/**
 * Gives work a connection of its own, whatever block its caller stands in. Whoever holds
 * connections already, and asks for one more when blocks have all, is refused at once: he would
 * wait for himself.
 */
final class Outside implements ConnectionSource {
  private final Connections connections;
  private final TransactionScope bound;

  /**
   * Makes a source.
   *
   * @param bound the block that the caller is bound to, null for none
   */
  Outside(Connections connections, TransactionScope bound) {
    this.connections = connections;
    this.bound = bound;
  }

  @Override
  public <T> Future<T> with(Call call, Function<SqlClient, Future<T>> work) {
    PeeweeException refusal = refusalOfBlocks();
    return refusal == null ? connections.outside(call, work) : Future.failedFuture(refusal);
  }

  @Override
  public TransactionScope scope() {
    return null;
  }

  @Override
  public PeeweeException refusalOfBlocks() {
    return connections.loans().refusal(VertxContexts.scopes().held(connections, bound));
  }
}
