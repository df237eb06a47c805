package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One PostgreSQL on this machine: its folder, and the commands that start and stop it. */
final class PostgresProcess extends ServerProcess {

  private static final Logger LOG = System.getLogger(PostgresProcess.class.getName());

  private static final String FOLDERS = "server-";
  private static final String USER = "postgres";

  private static final String SETTINGS =
      """

      # Nobody but this machine, and by TCP alone: the path of a socket may be too long.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      max_connections = 200
      # The machine may take all with it when it dies; the process alone may not.
      fsync = off
      synchronous_commit = on
      full_page_writes = off
      wal_level = minimal
      max_wal_senders = 0
      # Lean: many of these may run on one small machine.
      io_method = sync
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      """;

  private final Path binaries;
  private final Account account;
  private final ServerAddress address;

  private PostgresProcess(
      ServerFolders.Claim claim, boolean keepsData, Path binaries, Account account, int port)
      throws IOException {
    super(DatabaseKind.POSTGRESQL, claim, keepsData);
    this.binaries = binaries;
    this.account = account;
    this.address =
        new ServerAddress(DatabaseKind.POSTGRESQL, HOST, port, USER, initialise(), USER, "");
  }

  /**
   * Prepares a server, without starting it.
   *
   * @param dataDirectory the folder that keeps its data, or null for one that is deleted
   */
  static PostgresProcess create(Path dataDirectory, int port) throws IOException {
    ServerFolders folders = ServerFolders.open();
    Path binaries = PostgresArchive.unpack(Platform.current(), folders);
    Account account = Account.choose(folders.root());
    clearAbandoned(folders, binaries, account);
    ServerFolders.Claim claim =
        dataDirectory == null ? folders.claimNew(FOLDERS) : claim(dataDirectory);
    try {
      return new PostgresProcess(claim, dataDirectory != null, binaries, account, port);
    } catch (IOException | RuntimeException e) {
      discard(claim, dataDirectory != null);
      throw e;
    }
  }

  @Override
  ServerAddress address() {
    return address;
  }

  @Override
  void startServer() {
    try {
      run("start", "-w", "-t", "60", "-l", log().toString(), "-o", "-p " + address.port());
    } catch (DatabaseUnavailableException e) {
      stopWhateverRuns();
      throw e;
    }
  }

  @Override
  String portTaken() {
    return "could not bind";
  }

  @Override
  void stopServer() {
    try {
      run("stop", "-w", "-t", "30", "-m", "fast");
    } catch (DatabaseUnavailableException e) {
      // It may have died before, and then it is stopped indeed.
      if (answers()) {
        throw e;
      }
    }
  }

  @Override
  void crashServer() {
    stopWhateverRuns();
  }

  /** Makes the data folder where there is none, and returns the password either way. */
  private String initialise() throws IOException {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      return Files.readString(secret());
    }
    account.give(folder());
    String password = makePassword(secret());
    account.give(secret());

    Command initdb =
        new Command(
            account.prefix(),
            program("initdb"),
            "--pgdata=" + data(),
            "--username=" + USER,
            "--auth=scram-sha-256",
            "--pwfile=" + secret(),
            "--encoding=UTF8",
            // The same order of words on every machine.
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-sync",
            "--no-instructions");
    Command.Answer answer = initdb.run(output());
    if (answer.status() != 0) {
      throw failed(initdb, answer.output());
    }
    Files.writeString(data().resolve("postgresql.conf"), SETTINGS, StandardOpenOption.APPEND);
    return password;
  }

  private void run(String action, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "--pgdata=" + data();
    arguments[1] = action;
    System.arraycopy(options, 0, arguments, 2, options.length);
    Command command = new Command(account.prefix(), program("pg_ctl"), arguments);
    try {
      Command.Answer answer = command.run(output());
      if (answer.status() != 0) {
        throw failed(command, answer.output() + Command.tail(log()));
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException("%s: %s".formatted(command, e.getMessage()), e);
    }
  }

  private boolean answers() {
    try {
      run("status");
      return true;
    } catch (DatabaseUnavailableException e) {
      return false;
    }
  }

  private void stopWhateverRuns() {
    try {
      run("stop", "-w", "-t", "30", "-m", "immediate");
    } catch (DatabaseUnavailableException e) {
      LOG.log(Level.DEBUG, "nothing to stop", e);
    }
  }

  private Path program(String name) {
    return program(binaries, name);
  }

  private static Path program(Path binaries, String name) {
    return binaries.resolve(Path.of("bin", Platform.current().windows() ? name + ".exe" : name));
  }

  /** Stops and deletes what JVMs have left behind that had no time to do it themselves. */
  private static void clearAbandoned(ServerFolders folders, Path binaries, Account account)
      throws IOException {
    for (ServerFolders.Claim claim : folders.claimAbandoned(FOLDERS)) {
      Path data = claim.folder().resolve("data");
      if (Files.exists(data.resolve("postmaster.pid"))) {
        // Its status does not matter: the server may have ended by itself.
        new Command(
                account.prefix(),
                program(binaries, "pg_ctl"),
                "--pgdata=" + data,
                "stop",
                "-m",
                "immediate")
            .run(claim.folder().resolve("command.log"));
      }
      discard(claim, false);
    }
  }
}
