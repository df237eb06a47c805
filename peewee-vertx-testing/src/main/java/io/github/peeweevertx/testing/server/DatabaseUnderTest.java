package io.github.peeweevertx.testing.server;

/**
 * A database that is there and may be written to. Where it comes from is nobody's business in a
 * test, and decided once per JVM, in this order:
 *
 * <ol>
 *   <li>the server that a system property or an environment variable names, for instance {@code
 *       PEEWEE_PG_URL} as {@code postgresql://user:password@host:port/database}; {@link
 *       DatabaseKind} tells the names;
 *   <li>a container, where the system property {@code peewee.testcontainers} is {@code true} and a
 *       {@link ServerProvider} is at hand (profile {@code testcontainers} of the build);
 *   <li>an {@link EmbeddedServer}, started at the first call and stopped when the JVM exits.
 * </ol>
 *
 * <p>Tests that must not see each other's tables take a {@link #createDatabase database of their
 * own}; on a named server nothing else is ever touched. One of MariaDB or MySQL tells letters and
 * blanks at the end apart, and not the case of letters: there that is what a database decides.
 */
public interface DatabaseUnderTest {

  /**
   * The PostgreSQL database of this JVM, the same at every call.
   *
   * @return a database on a running server
   * @throws DatabaseUnavailableException where there is none; the same one at every call, since a
   *     second try would fail alike and only slow down the rest of the tests
   */
  static DatabaseUnderTest postgres() {
    return of(DatabaseKind.POSTGRESQL);
  }

  /**
   * The database of this kind in this JVM, the same at every call.
   *
   * @param kind what is wanted
   * @return a database on a running server
   * @throws DatabaseUnavailableException where there is none
   */
  static DatabaseUnderTest of(DatabaseKind kind) {
    return SharedDatabases.of(kind);
  }

  /**
   * Whether {@link #of} has a place to look. No MySQL comes with the build: where no server is
   * named and no container asked for, there is none.
   *
   * @param kind what is wanted
   * @return false where the tests on it are to be passed over; the first time, a warning says so
   */
  static boolean canBeHad(DatabaseKind kind) {
    return SharedDatabases.canBeHad(kind);
  }

  /**
   * A database on a server that runs already. Nothing is sent to it yet.
   *
   * @param kind what the server is
   * @param uri {@code postgresql://user:password@host:port/database?parameters} or the like
   * @return the database that the URI names
   * @throws IllegalArgumentException where the URI has another scheme, or no host, user or database
   */
  static DatabaseUnderTest named(DatabaseKind kind, String uri) {
    return ServerDatabase.named(ServerAddress.parse(kind, uri));
  }

  /**
   * What the server is.
   *
   * @return its kind
   */
  DatabaseKind kind();

  /**
   * Where the server listens.
   *
   * @return a host name or an address
   */
  String host();

  /**
   * Where the server listens.
   *
   * @return a TCP port
   */
  int port();

  /**
   * Who logs in.
   *
   * @return a user who may create tables, and databases as well for {@link #createDatabase}
   */
  String user();

  /**
   * The user's password, in the clear.
   *
   * @return the password, empty where the server asks for none
   */
  String password();

  /**
   * The name of the database.
   *
   * @return its name on the server
   */
  String database();

  /**
   * All of it in one, as the Vert.x clients take it.
   *
   * @return {@code postgresql://user:password@host:port/database} or the like, with special
   *     characters encoded
   */
  String uri();

  /**
   * Creates an empty database on the same server. Its name starts with the given one and ends in a
   * suffix of its own, so that it never meets one that is there, or one of another test run. On a
   * named server or in a container it is dropped when the JVM exits; an embedded server leaves
   * nothing behind anyway.
   *
   * @param name lower-case letters, digits and underscores, a letter first, 40 characters at most;
   *     the test class, for instance
   * @return the new database
   * @throws IllegalArgumentException where the name breaks these rules
   * @throws DatabaseUnavailableException where the server does not answer or the user may not
   */
  DatabaseUnderTest createDatabase(String name);
}
