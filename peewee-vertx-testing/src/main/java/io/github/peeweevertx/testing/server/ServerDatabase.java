package io.github.peeweevertx.testing.server;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A database on a server that runs, as far as all kinds are alike. */
abstract class ServerDatabase implements DatabaseUnderTest {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private final ServerAddress address;
  private final Leftovers leftovers;

  /**
   * @param leftovers what has to be dropped on a server that is still there after this JVM; null
   *     for a server that is not
   */
  ServerDatabase(ServerAddress address, Leftovers leftovers) {
    this.address = address;
    this.leftovers = leftovers;
  }

  /** A database on a server that runs already, and goes on when this JVM is gone. */
  static ServerDatabase named(ServerAddress address) {
    return of(address, new Leftovers(address));
  }

  static ServerDatabase of(ServerAddress address, Leftovers leftovers) {
    return switch (address.kind()) {
      case POSTGRESQL -> new PostgresDatabase(address, leftovers);
      case MARIADB, MYSQL -> new MySqlFamilyDatabase(address, leftovers);
    };
  }

  final ServerAddress address() {
    return address;
  }

  /** The statement that creates an empty database. */
  abstract String create(String name);

  /** The statement that drops one with all in it, and does not mind when it is gone. */
  abstract String drop(String name);

  /** Runs statements on a connection of their own. */
  abstract void execute(List<String> statements);

  /** The error of a statement that failed. */
  final DatabaseUnavailableException failed(String sql, Throwable cause, String right) {
    return new DatabaseUnavailableException(
        ("%s failed at %s: %s; the server has to run, and its user needs the right to create "
                + "databases (%s)")
            .formatted(sql, address, cause.getMessage(), right),
        cause);
  }

  @Override
  public final DatabaseKind kind() {
    return address.kind();
  }

  @Override
  public final String host() {
    return address.host();
  }

  @Override
  public final int port() {
    return address.port();
  }

  @Override
  public final String user() {
    return address.user();
  }

  @Override
  public final String password() {
    return address.password();
  }

  @Override
  public final String database() {
    return address.database();
  }

  @Override
  public final String uri() {
    return address.uri();
  }

  @Override
  public final DatabaseUnderTest createDatabase(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          ("'%s' is no name for a test database: write lower-case letters, digits and underscores, "
                  + "a letter first, 40 characters at most")
              .formatted(name));
    }
    String unique = name + "_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    execute(List.of(create(unique)));
    if (leftovers != null) {
      leftovers.add(unique);
    }
    return of(address.withDatabase(unique), leftovers);
  }

  @Override
  public final String toString() {
    return address.toString();
  }
}
