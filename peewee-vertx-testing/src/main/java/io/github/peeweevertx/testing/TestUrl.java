package io.github.peeweevertx.testing;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseHost;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How a test reaches its database, and how it would not: each step gives a copy that differs in one
 * part, for instance the password.
 */
public final class TestUrl {
  /** The first connection of a JVM takes seconds where many builds share a machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final DatabaseUrl url;

  private TestUrl(DatabaseUrl url) {
    this.url = url;
  }

  /**
   * The right way in.
   *
   * @param server the database of the test
   * @return a URL that opens a single connection
   */
  public static TestUrl of(DatabaseUnderTest server) {
    Objects.requireNonNull(server, "server");
    return new TestUrl(DatabaseUrl.parse(server.uri()).unquoted());
  }

  /**
   * The same URL for a pool.
   *
   * @param connections how many
   * @return a copy
   */
  public TestUrl pooled(int connections) {
    return scheme(url.scheme() + "+pool").option("max_connections", Integer.toString(connections));
  }

  /**
   * The same URL with another scheme.
   *
   * @param scheme for example {@code postgresql+pool}
   * @return a copy
   */
  public TestUrl scheme(String scheme) {
    return new TestUrl(
        new DatabaseUrl(
            scheme, url.user(), url.password(), url.hosts(), url.database(), url.options()));
  }

  /**
   * The same URL with another password.
   *
   * @param password the password, as it is
   * @return a copy
   */
  public TestUrl password(String password) {
    return user(url.user(), password);
  }

  /**
   * The same URL with another port.
   *
   * @param port the port
   * @return a copy
   */
  public TestUrl port(int port) {
    return ports(port);
  }

  /**
   * The same URL with several ports of its host, as if they were several hosts.
   *
   * @param ports the ports
   * @return a copy
   */
  public TestUrl ports(int... ports) {
    List<DatabaseHost> hosts =
        IntStream.of(ports).mapToObj(port -> new DatabaseHost(url.host(), port)).toList();
    return new TestUrl(
        new DatabaseUrl(
            url.scheme(), url.user(), url.password(), hosts, url.database(), url.options()));
  }

  /**
   * The same URL with another database.
   *
   * @param database its name on the server
   * @return a copy
   */
  public TestUrl database(String database) {
    return new TestUrl(
        new DatabaseUrl(
            url.scheme(), url.user(), url.password(), url.hosts(), database, url.options()));
  }

  /**
   * The same URL with one more option.
   *
   * @param name the option
   * @param value its value
   * @return a copy
   */
  public TestUrl option(String name, String value) {
    Map<String, String> options = new LinkedHashMap<>(url.options());
    options.put(name, value);
    return new TestUrl(
        new DatabaseUrl(
            url.scheme(), url.user(), url.password(), url.hosts(), url.database(), options));
  }

  /**
   * The same URL for another user.
   *
   * @param user the user's name, as it is
   * @param password the password, as it is
   * @return a copy
   */
  public TestUrl user(String user, String password) {
    return new TestUrl(
        new DatabaseUrl(url.scheme(), user, password, url.hosts(), url.database(), url.options()));
  }

  /**
   * The URL in its parts.
   *
   * @return user and password as they are
   */
  public DatabaseUrl parts() {
    return url;
  }

  /**
   * Makes a handle with the settings that all have, and more patience with new connections. Does no
   * I/O.
   *
   * @param vertx where its connections live
   * @return a handle, which the caller closes
   */
  public Database open(Vertx vertx) {
    return open(vertx, DatabaseOptions.DEFAULT.withHandshakeTimeout(PATIENCE));
  }

  /**
   * Makes a handle with settings. Does no I/O.
   *
   * @param vertx where its connections live
   * @param options the settings
   * @return a handle, which the caller closes
   */
  public Database open(Vertx vertx, DatabaseOptions options) {
    return Database.connect(vertx, url, options);
  }

  /** Server and database, without user and password. */
  @Override
  public String toString() {
    return url.toString();
  }
}
