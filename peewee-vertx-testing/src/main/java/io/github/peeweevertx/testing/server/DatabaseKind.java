package io.github.peeweevertx.testing.server;

/** The kinds of database that a test can ask for, and how a running server of each is named. */
public enum DatabaseKind {

  /** PostgreSQL, embedded unless {@code peewee.pg.url} or {@code PEEWEE_PG_URL} names a server. */
  POSTGRESQL("PostgreSQL", "peewee.pg.url", "PEEWEE_PG_URL", "postgresql", 5432),

  /**
   * MariaDB, embedded unless {@code peewee.mariadb.url} or {@code PEEWEE_MARIADB_URL} names one.
   */
  MARIADB("MariaDB", "peewee.mariadb.url", "PEEWEE_MARIADB_URL", "mariadb", 3306),

  /** MySQL, where {@code peewee.mysql.url} or {@code PEEWEE_MYSQL_URL} names a server. */
  MYSQL("MySQL", "peewee.mysql.url", "PEEWEE_MYSQL_URL", "mysql", 3306);

  private final String title;
  private final String property;
  private final String variable;
  private final String scheme;
  private final int defaultPort;

  DatabaseKind(String title, String property, String variable, String scheme, int defaultPort) {
    this.title = title;
    this.property = property;
    this.variable = variable;
    this.scheme = scheme;
    this.defaultPort = defaultPort;
  }

  /**
   * The name of this kind as people write it, for messages.
   *
   * @return the product name
   */
  public String title() {
    return title;
  }

  /**
   * The system property that names a running server. It goes before {@link #variable()}.
   *
   * @return the name of the property, whose value is a URI
   */
  public String property() {
    return property;
  }

  /**
   * The environment variable that names a running server.
   *
   * @return the name of the variable, whose value is a URI
   */
  public String variable() {
    return variable;
  }

  /** What to do where no server can be started, for messages. */
  String wayOut() {
    return "name a server that runs: -D%s=%s, or the variable %s"
        .formatted(property, form(), variable);
  }

  /** How the URI of a server is written, for messages. */
  String form() {
    return scheme + "://user:password@host:port/database";
  }

  /** What the URI of a server begins with. */
  String scheme() {
    return scheme;
  }

  /** The port of a server whose URI names none. */
  int defaultPort() {
    return defaultPort;
  }

  /** Whether a URI may begin with it. */
  boolean understands(String other) {
    return scheme.equals(other) || this == POSTGRESQL && "postgres".equals(other);
  }
}
