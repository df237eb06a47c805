package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One MariaDB on this machine: a child of this JVM, stopped by a signal. */
final class MariaDbProcess extends ServerProcess {

  private static final String FOLDERS = "mariadb-server-";
  private static final String USER = "peewee";
  private static final String DATABASE = "test";

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 30;

  /** How long a look at the log is put off while the server starts; its end is seen at once. */
  private static final int GLANCE_MILLIS = 20;

  /** The system tables, in the order in which they need each other. */
  private static final List<String> SYSTEM_TABLES =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql");

  /** A test server has nothing to lose, and many of these may run on one small machine. */
  private static final List<String> SETTINGS =
      List.of(
          "--innodb-log-file-size=16M",
          "--innodb-undo-tablespaces=0",
          // Written at each commit, so that it survives the process, and not forced to the disk.
          "--innodb-flush-log-at-trx-commit=2",
          "--innodb-buffer-pool-size=64M",
          "--character-set-server=utf8mb4",
          "--default-time-zone=+00:00",
          "--skip-name-resolve",
          // The certificate that it would make for itself takes seconds.
          "--skip-ssl",
          // Nobody but this machine, and by TCP alone: the path of a socket may be too long.
          "--bind-address=127.0.0.1",
          "--socket=",
          "--max-connections=200");

  private final Path binaries;
  private final boolean root;
  private final ServerAddress address;
  private Process process;

  private MariaDbProcess(
      ServerFolders.Claim claim, boolean keepsData, Path binaries, boolean root, int port)
      throws IOException {
    super(DatabaseKind.MARIADB, claim, keepsData);
    this.binaries = binaries;
    this.root = root;
    this.address =
        new ServerAddress(DatabaseKind.MARIADB, HOST, port, USER, initialise(), DATABASE, "");
  }

  /**
   * Prepares a server, without starting it.
   *
   * @param dataDirectory the folder that keeps its data, or null for one that is deleted
   */
  static MariaDbProcess create(Path dataDirectory, int port) throws IOException {
    ServerFolders folders = ServerFolders.open();
    Path binaries = MariaDbArchive.unpack(Platform.current(), folders);
    clearAbandoned(folders);
    ServerFolders.Claim claim =
        dataDirectory == null ? folders.claimNew(FOLDERS) : claim(dataDirectory);
    try {
      boolean root = Posix.belongsToRoot(claim.file());
      return new MariaDbProcess(claim, dataDirectory != null, binaries, root, port);
    } catch (IOException | RuntimeException e) {
      discard(claim, dataDirectory != null);
      throw e;
    }
  }

  @Override
  ServerAddress address() {
    return address;
  }

  /** Makes the data folder where there is none, and returns the password either way. */
  private String initialise() throws IOException {
    Files.createDirectories(temporary());
    Path done = folder().resolve("initialised");
    if (Files.exists(done)) {
      return Files.readString(secret());
    }
    String password = makePassword(secret());
    FileTree.delete(data());
    Files.createDirectory(data());
    Path script = folder().resolve("initialise.sql");
    Files.createFile(script);
    Posix.readableByOwner(script);
    Files.writeString(script, script(password));
    Command command = command("--bootstrap", "--log-warnings=0");
    Command.Answer answer = command.run(script, output());
    Files.delete(script);
    if (answer.status() != 0) {
      throw failed(command, answer.output());
    }
    Files.createFile(done);
    return password;
  }

  /** The server reads one statement after the other, each on lines of its own. */
  private String script(String password) throws IOException {
    StringBuilder sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\n");
    sql.append("SET @auth_root_socket = NULL;\n");
    for (String tables : SYSTEM_TABLES) {
      sql.append(Files.readString(binaries.resolve("share").resolve(tables))).append('\n');
    }
    return sql.append("DELETE FROM global_priv WHERE User = 'root';\nFLUSH PRIVILEGES;\n")
        .append("CREATE USER '%s'@'%s' IDENTIFIED BY '%s';\n".formatted(USER, HOST, password))
        .append("GRANT ALL PRIVILEGES ON *.* TO '%s'@'%s'".formatted(USER, HOST))
        .append(" WITH GRANT OPTION;\n")
        .append("CREATE DATABASE " + DATABASE + ";\n")
        .toString();
  }

  private Command command(String... options) {
    List<String> words = new ArrayList<>();
    // What stands in the files of another server on this machine is not for this one; comes first.
    words.add("--no-defaults");
    words.add("--basedir=" + binaries);
    words.add("--lc-messages-dir=" + binaries.resolve("share"));
    words.add("--character-sets-dir=" + binaries.resolve(Path.of("share", "charsets")));
    words.add("--datadir=" + data());
    // A server that starts clears its folder, whoever else has files there.
    words.add("--tmpdir=" + temporary());
    if (root) {
      words.add("--user=root");
    }
    if (!Platform.current().windows()) {
      words.add("--innodb-flush-method=nosync");
    }
    words.addAll(SETTINGS);
    words.addAll(List.of(options));
    return new Command(List.of(), MariaDbArchive.server(binaries), words.toArray(String[]::new));
  }

  @Override
  void startServer() {
    Command command = command("--port=" + address.port(), "--pid-file=" + pidFile(folder()));
    try {
      process = command.start(log());
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
      while (!Files.readString(log()).contains("ready for connections")) {
        if (process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          stopServer();
          throw failed(command, Command.tail(log()));
        }
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException("%s: %s".formatted(command, e.getMessage()), e);
    } catch (InterruptedException e) {
      stopServer();
      Thread.currentThread().interrupt();
      throw failed(command, "interrupted while it started");
    }
  }

  @Override
  String portTaken() {
    return "Bind on TCP/IP port";
  }

  @Override
  void stopServer() {
    process.destroy();
    ended(process.onExit());
    if (process.isAlive()) {
      process.destroyForcibly();
      ended(process.onExit());
    }
  }

  @Override
  void crashServer() {
    process.destroyForcibly();
    ended(process.onExit());
  }

  private static void ended(CompletableFuture<?> exit) {
    exit.completeOnTimeout(null, STOP_SECONDS, TimeUnit.SECONDS).join();
  }

  private Path temporary() {
    return folder().resolve("tmp");
  }

  private static Path pidFile(Path folder) {
    return folder.resolve("server.pid");
  }

  /** Stops and deletes what JVMs have left behind that had no time to do it themselves. */
  private static void clearAbandoned(ServerFolders folders) throws IOException {
    for (ServerFolders.Claim claim : folders.claimAbandoned(FOLDERS)) {
      Path pid = pidFile(claim.folder());
      String number = Files.exists(pid) ? Files.readString(pid).strip() : "";
      if (number.matches("\\d+")) {
        ProcessHandle.of(Long.parseLong(number))
            .filter(handle -> isServer(handle, folders))
            .ifPresent(MariaDbProcess::kill);
      }
      discard(claim, false);
    }
  }

  /** The number may belong to somebody else by now. */
  private static boolean isServer(ProcessHandle handle, ServerFolders folders) {
    return handle
        .info()
        .command()
        .filter(program -> Path.of(program).startsWith(folders.root()))
        .isPresent();
  }

  private static void kill(ProcessHandle server) {
    server.destroyForcibly();
    ended(server.onExit());
  }
}
