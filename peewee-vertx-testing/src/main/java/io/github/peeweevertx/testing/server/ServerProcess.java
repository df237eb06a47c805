package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** One server on this machine: its folder, and how it is started and stopped. */
abstract class ServerProcess implements AutoCloseable {

  /** Nobody but this machine. */
  static final String HOST = "127.0.0.1";

  private static final Logger LOG = System.getLogger(ServerProcess.class.getName());
  private static final int PASSWORD_BYTES = 12;

  private final DatabaseKind kind;
  private final ServerFolders.Claim claim;
  private final boolean keepsData;
  private boolean running;
  private boolean portWasTaken;

  ServerProcess(DatabaseKind kind, ServerFolders.Claim claim, boolean keepsData) {
    this.kind = kind;
    this.claim = claim;
    this.keepsData = keepsData;
  }

  /**
   * Prepares a server, without starting it.
   *
   * @param dataDirectory the folder that keeps its data, or null for one that is deleted
   */
  static ServerProcess create(DatabaseKind kind, Path dataDirectory, int port) throws IOException {
    return switch (kind) {
      case POSTGRESQL -> PostgresProcess.create(dataDirectory, port);
      case MARIADB -> MariaDbProcess.create(dataDirectory, port);
      case MYSQL ->
          throw new DatabaseUnavailableException(
              "no MySQL comes with the build. Ways out:%n- %s;%n- or test on MariaDB, which does."
                  .formatted(kind.wayOut()));
    };
  }

  /** Where the server listens once it is started, and who logs in. */
  abstract ServerAddress address();

  /** Starts the server, and waits until it answers. */
  abstract void startServer();

  /** What the log of a server says whose port somebody else has. */
  abstract String portTaken();

  /** Stops the server and waits for its end; does nothing where it has died before. */
  abstract void stopServer();

  /** Ends the server without a goodbye and waits for its end, as if it had died. */
  abstract void crashServer();

  final boolean isRunning() {
    return running;
  }

  /** Whether the last start failed because somebody else listens on the port. */
  final boolean portWasTaken() {
    return portWasTaken;
  }

  final void start() {
    try {
      startServer();
    } catch (DatabaseUnavailableException e) {
      portWasTaken = Command.tail(log()).contains(portTaken());
      throw e;
    }
    portWasTaken = false;
    running = true;
    LOG.log(Level.DEBUG, "{0} listens on port {1,number,#}", kind.title(), address().port());
  }

  final void stop() {
    if (running) {
      stopServer();
      running = false;
    }
  }

  final void crash() {
    if (running) {
      crashServer();
      running = false;
    }
  }

  @Override
  public final void close() {
    try {
      stop();
    } finally {
      discard(claim, keepsData);
    }
  }

  /** The claim on a folder that keeps its data. */
  static ServerFolders.Claim claim(Path dataDirectory) throws IOException {
    Path folder = Files.createDirectories(dataDirectory.toAbsolutePath());
    return ServerFolders.claim(folder, folder.resolve("lock"))
        .orElseThrow(
            () ->
                new DatabaseUnavailableException(
                    folder + " is in use by another server: stop it, or name another folder"));
  }

  static void discard(ServerFolders.Claim claim, boolean keepsData) {
    try {
      if (!keepsData) {
        FileTree.delete(claim.folder());
      }
      claim.close();
    } catch (IOException e) {
      // Not worth a failure: the next start of this user clears it away.
      LOG.log(Level.DEBUG, "left behind: " + claim.folder(), e);
    }
  }

  /** Makes a password, and keeps it where only its owner can read it. */
  static String makePassword(Path file) throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    Files.deleteIfExists(file);
    Files.createFile(file);
    Posix.readableByOwner(file);
    Files.writeString(file, password);
    return password;
  }

  final DatabaseUnavailableException failed(Object command, String output) {
    return new DatabaseUnavailableException(
        """
        the embedded %s for %s failed. It was asked
        %s
        and answered
        %s
        Where this machine cannot run it, %s.\
        """
            .formatted(kind.title(), Platform.current(), command, output.strip(), kind.wayOut()));
  }

  final Path folder() {
    return claim.folder();
  }

  final Path data() {
    return claim.folder().resolve("data");
  }

  final Path secret() {
    return claim.folder().resolve("password");
  }

  final Path log() {
    return claim.folder().resolve("server.log");
  }

  final Path output() {
    return claim.folder().resolve("command.log");
  }
}
