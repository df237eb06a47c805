package io.github.peeweevertx.pg.hosts;

import io.github.peeweevertx.testing.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL and a standby that follows it by streaming replication. The binaries of the build
 * hold no pg_basebackup: the standby is a copy of the folder, taken while the server was stopped.
 */
record Streaming(EmbeddedServer primary, EmbeddedServer standby) {
  private static final List<String> SETTINGS =
      List.of(
          "ALTER SYSTEM SET wal_level = 'replica'",
          "ALTER SYSTEM SET max_wal_senders = 4",
          "ALTER SYSTEM SET max_connections = 60");

  static Streaming start(Path folder) {
    try {
      // Who runs the server may be somebody else than who has made the folder.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path first = folder.resolve("primary");
      Path second = folder.resolve("standby");
      EmbeddedServer primary = EmbeddedServer.start(first);
      SETTINGS.forEach(setting -> execute(primary, setting));
      // What is copied has to be written with these settings.
      primary.restart();
      primary.stop();
      copy(first, second);
      primary.restart();
      follow(second.resolve("data"), primary);
      return new Streaming(primary, EmbeddedServer.start(second));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        if (!each.getFileName().toString().equals("lock")) {
          Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static void follow(Path data, EmbeddedServer primary) throws IOException {
    // A copy of a file that is there, so that it has the right owner.
    Files.copy(
        data.resolve("PG_VERSION"),
        data.resolve("standby.signal"),
        StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=%s port=%d user=%s password=%s'%n"
            .formatted(primary.host(), primary.port(), primary.user(), primary.password()),
        StandardOpenOption.APPEND);
  }

  /** Makes the standby a primary, and waits until it is one. */
  void promote() {
    execute(standby, "SELECT pg_promote()");
  }

  void stop() {
    standby.close();
    primary.close();
  }

  private static void execute(EmbeddedServer server, String sql) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {server.host()});
    source.setPortNumbers(new int[] {server.port()});
    source.setUser(server.user());
    source.setPassword(server.password());
    source.setDatabaseName(server.database());
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }
}
