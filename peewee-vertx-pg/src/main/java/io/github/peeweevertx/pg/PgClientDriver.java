package io.github.peeweevertx.pg;

import io.github.peeweevertx.tx.HandshakeLimit;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;

/** The client's driver, and a new connection that hangs is given up. */
final class PgClientDriver extends io.vertx.pgclient.spi.PgDriver {
  private final Duration handshake;

  PgClientDriver(Duration handshake) {
    this.handshake = handshake;
  }

  @Override
  public ConnectionFactory<PgConnectOptions> createConnectionFactory(
      Vertx vertx, NetClientOptions transport) {
    return new HandshakeLimit<>(
        vertx, handshake, () -> super.createConnectionFactory(vertx, transport));
  }
}
