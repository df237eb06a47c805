package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A real PostgreSQL or MariaDB that comes with the build: unpacked, initialised and started in
 * about a second, listening on a free port of this machine only, with a password of its own.
 *
 * <pre>{@code
 * try (EmbeddedServer server = EmbeddedServer.start()) {
 *   PgDatabase database = PgDatabase.pooled(vertx, server.uri());
 * }
 * }</pre>
 *
 * <p>For tests and samples: it trades durability for speed (no fsync), so that a crash of the
 * machine may cost its data. It takes 200 connections. It stops when it is closed, at the latest
 * when the JVM exits, also by SIGTERM or Ctrl-C; what a killed JVM left running is stopped by the
 * next start of the same user. It runs as root too, as long as root can be somebody else there.
 *
 * <p>All methods may be called from any thread, and block: never on an event loop.
 */
public final class EmbeddedServer implements DatabaseUnderTest, AutoCloseable {

  private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());

  private final ServerProcess process;
  private final ServerDatabase database;
  private final Thread onExit;
  private boolean closed;

  private EmbeddedServer(Builder builder) throws IOException {
    onExit = builder.stopOnExit ? new Thread(this::stopOnExit, "embedded-server-stop") : null;
    process =
        ServerProcess.create(
            builder.kind, builder.dataDirectory, builder.port == 0 ? freePort() : builder.port);
    database = ServerDatabase.of(process.address(), null);
  }

  /**
   * Starts a PostgreSQL whose data is gone when it is closed.
   *
   * @return the running server
   * @throws DatabaseUnavailableException where no server fits the platform, or it does not start;
   *     the message names the platform and the ways out
   */
  public static EmbeddedServer start() {
    return builder().start();
  }

  /**
   * Starts a PostgreSQL that keeps its data, or goes on with the data it finds.
   *
   * @param dataDirectory a folder for this alone; made where it is not there
   * @return the running server
   * @throws DatabaseUnavailableException as {@link #start()}, and where another server has the
   *     folder
   */
  public static EmbeddedServer start(Path dataDirectory) {
    return builder().dataDirectory(dataDirectory).start();
  }

  /**
   * For a PostgreSQL with other settings than the usual ones.
   *
   * @return the usual settings
   */
  public static Builder builder() {
    return builder(DatabaseKind.POSTGRESQL);
  }

  /**
   * For a server of another kind. MariaDB has to be on the class path: its archive is large, and
   * comes with nothing by itself.
   *
   * @param kind what to start; no MySQL comes with the build
   * @return the usual settings
   */
  public static Builder builder(DatabaseKind kind) {
    return new Builder(kind);
  }

  /**
   * Stops the server at once and leaves its data where it is: every connection is cut, and until
   * {@link #restart} nobody listens on its port. Does nothing where it is stopped already.
   *
   * @throws DatabaseUnavailableException where it does not stop
   */
  public synchronized void stop() {
    process.stop();
  }

  /**
   * Lets the server die without a goodbye, as a failing process does: nothing that is under way is
   * ended in order, and the next start has to recover. Until {@link #restart} nobody listens on its
   * port. Does nothing where it is stopped already.
   */
  public synchronized void crash() {
    process.crash();
  }

  /**
   * Starts the server again, on the same port and with the same data; stops it before where it
   * runs.
   *
   * @throws DatabaseUnavailableException where it does not start, because the port was taken
   *     meanwhile, for instance
   * @throws IllegalStateException where the server was closed
   */
  public synchronized void restart() {
    if (closed) {
      throw new IllegalStateException("this server is closed: start another one");
    }
    process.stop();
    process.start();
  }

  /**
   * Whether the server was started and not stopped since.
   *
   * @return true while it should answer
   */
  public synchronized boolean isRunning() {
    return process.isRunning();
  }

  /**
   * Stops the server and deletes its data, unless it was started to keep them. Does nothing the
   * second time.
   *
   * @throws DatabaseUnavailableException where it does not stop
   */
  @Override
  public void close() {
    release();
    if (onExit != null && Thread.currentThread() != onExit) {
      try {
        Runtime.getRuntime().removeShutdownHook(onExit);
      } catch (IllegalStateException e) {
        // The JVM is on its way out, and the hook will find nothing to do.
      }
    }
  }

  @Override
  public DatabaseKind kind() {
    return database.kind();
  }

  @Override
  public String host() {
    return database.host();
  }

  @Override
  public int port() {
    return database.port();
  }

  @Override
  public String user() {
    return database.user();
  }

  @Override
  public String password() {
    return database.password();
  }

  @Override
  public String database() {
    return database.database();
  }

  @Override
  public String uri() {
    return database.uri();
  }

  @Override
  public DatabaseUnderTest createDatabase(String name) {
    return database.createDatabase(name);
  }

  @Override
  public String toString() {
    return "embedded " + database;
  }

  private synchronized void open() {
    if (onExit != null) {
      // Before the server runs: a signal in between waits for this method, and then stops it.
      Runtime.getRuntime().addShutdownHook(onExit);
    }
    process.start();
  }

  private synchronized void release() {
    if (!closed) {
      closed = true;
      process.close();
    }
  }

  private void stopOnExit() {
    try {
      close();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the embedded " + kind().title() + " did not stop", e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The settings of a server that is not started yet. */
  public static final class Builder {

    private static final int ATTEMPTS = 3;

    private final DatabaseKind kind;
    private Path dataDirectory;
    private int port;
    private boolean stopOnExit = true;

    private Builder(DatabaseKind kind) {
      this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * Keeps the data in a folder.
     *
     * @param folder a folder for this alone; made where it is not there
     * @return this builder
     */
    public Builder dataDirectory(Path folder) {
      dataDirectory = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /**
     * Listens on a port of the caller's choice.
     *
     * @param number a TCP port, or 0 for a free one, which is the default
     * @return this builder
     */
    public Builder port(int number) {
      if (number < 0 || number > 65535) {
        throw new IllegalArgumentException("not a TCP port: " + number);
      }
      port = number;
      return this;
    }

    /**
     * Whether the server stops by itself when the JVM exits. An application that has its own
     * shutdown hook says no and closes the server there, as the last step: hooks run all at once,
     * and the server would be gone before the application has finished its work.
     *
     * @param stop false where the caller closes it whatever happens; true is the default
     * @return this builder
     */
    public Builder stopOnExit(boolean stop) {
      stopOnExit = stop;
      return this;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @return the running server
     * @throws DatabaseUnavailableException where no server fits the platform, or it does not start
     */
    public EmbeddedServer start() {
      for (int attempt = 1; ; attempt++) {
        EmbeddedServer server = null;
        try {
          server = new EmbeddedServer(this);
          server.open();
          return server;
        } catch (IOException e) {
          throw new DatabaseUnavailableException(
              ("the embedded %s for %s could not be prepared: %s. "
                      + "Where this machine cannot run it, %s.")
                  .formatted(kind.title(), Platform.current(), e, kind.wayOut()),
              e);
        } catch (DatabaseUnavailableException e) {
          if (server != null) {
            server.close();
          }
          // A free port may be taken between looking for it and listening on it.
          if (server == null
              || port != 0
              || attempt == ATTEMPTS
              || !server.process.portWasTaken()) {
            throw e;
          }
        }
      }
    }
  }
}
