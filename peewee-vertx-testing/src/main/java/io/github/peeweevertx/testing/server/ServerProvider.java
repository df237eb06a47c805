package io.github.peeweevertx.testing.server;

/**
 * Starts a server in a way that this module does not know itself, such as in a container. Found
 * through {@link java.util.ServiceLoader}, and asked only where the system property {@code
 * peewee.testcontainers} is {@code true} and no running server is named.
 */
public interface ServerProvider {

  /**
   * Whether this provider has servers of this kind.
   *
   * @param kind what is asked for
   * @return true where {@link #start} may be called for it
   */
  boolean supports(DatabaseKind kind);

  /**
   * Starts a server, or finds the one it started before. It is stopped at the end of the JVM by
   * whoever started it.
   *
   * @param kind a kind that is supported
   * @return the URI of a database on it whose user may create more databases
   * @throws DatabaseUnavailableException where it does not start
   */
  String start(DatabaseKind kind);
}
