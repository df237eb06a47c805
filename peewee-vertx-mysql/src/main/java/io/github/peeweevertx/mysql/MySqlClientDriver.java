package io.github.peeweevertx.mysql;

import io.github.peeweevertx.tx.HandshakeLimit;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.spi.MySQLDriver;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;

/** The client's driver, and a new connection that hangs is given up. */
final class MySqlClientDriver extends MySQLDriver {
  private final Duration handshake;

  MySqlClientDriver(Duration handshake) {
    this.handshake = handshake;
  }

  @Override
  public ConnectionFactory<MySQLConnectOptions> createConnectionFactory(
      Vertx vertx, NetClientOptions transport) {
    return new HandshakeLimit<>(
        vertx, handshake, () -> super.createConnectionFactory(vertx, transport));
  }
}
