package io.github.peeweevertx.mysql;

import io.github.peeweevertx.tx.HandshakeLimit;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mysqlclient.MySQLConnectOptions;
import io.vertx.mysqlclient.spi.MySQLDriver;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The client's driver, and a new connection that hangs is given up. */
final class MySqlClientDriver extends MySQLDriver {
  private final Duration handshake;
  private final UnaryOperator<ConnectionFactory<MySQLConnectOptions>> hosts;

  /**
   * Makes a driver.
   *
   * @param hosts makes of what connects to one host what finds a host among several
   */
  MySqlClientDriver(
      Duration handshake, UnaryOperator<ConnectionFactory<MySQLConnectOptions>> hosts) {
    this.handshake = handshake;
    this.hosts = hosts;
  }

  @Override
  public ConnectionFactory<MySQLConnectOptions> createConnectionFactory(
      Vertx vertx, NetClientOptions transport) {
    return hosts.apply(
        new HandshakeLimit<>(
            vertx, handshake, () -> super.createConnectionFactory(vertx, transport)));
  }
}
