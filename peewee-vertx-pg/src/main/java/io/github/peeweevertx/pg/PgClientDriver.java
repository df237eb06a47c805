package io.github.peeweevertx.pg;

import io.github.peeweevertx.tx.HandshakeLimit;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The client's driver, and a new connection that hangs is given up. */
final class PgClientDriver extends io.vertx.pgclient.spi.PgDriver {
  private final Duration handshake;
  private final UnaryOperator<ConnectionFactory<PgConnectOptions>> hosts;

  /**
   * Makes a driver.
   *
   * @param hosts makes of what connects to one host what finds a host among several
   */
  PgClientDriver(Duration handshake, UnaryOperator<ConnectionFactory<PgConnectOptions>> hosts) {
    this.handshake = handshake;
    this.hosts = hosts;
  }

  @Override
  public ConnectionFactory<PgConnectOptions> createConnectionFactory(
      Vertx vertx, NetClientOptions transport) {
    return hosts.apply(
        new HandshakeLimit<>(
            vertx, handshake, () -> super.createConnectionFactory(vertx, transport)));
  }
}
