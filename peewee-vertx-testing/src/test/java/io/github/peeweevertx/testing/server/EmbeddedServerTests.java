package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of one kind: started, stopped, kept and left behind. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EmbeddedServerTests {

  private final DatabaseKind kind;

  EmbeddedServerTests(DatabaseKind kind) {
    this.kind = kind;
  }

  /** The resource that comes with the binaries. */
  abstract String resource();

  /** The question where the server keeps its data. */
  abstract String dataDirectory();

  /** The file with the number of the process, in the folder of the server. */
  abstract String pidFile();

  /** The SQLSTATE of a login that was refused. */
  abstract String refused();

  /** What the log says when somebody else has the port. */
  abstract String portTaken();

  @BeforeAll
  final void onlyWhereThereIsOne() {
    assumeTrue(
        EmbeddedServer.class.getClassLoader().getResource(resource()) != null,
        "no server binaries for this platform: the tests run on a named server");
  }

  final EmbeddedServer start() {
    return EmbeddedServer.builder(kind).start();
  }

  private EmbeddedServer start(Path folder) {
    return EmbeddedServer.builder(kind).dataDirectory(folder).start();
  }

  private Path folder(DatabaseUnderTest server) throws SQLException {
    return Path.of(Sql.ask(server, dataDirectory())).getParent();
  }

  private long pid(Path folder) throws IOException {
    return Long.parseLong(Files.readAllLines(folder.resolve(pidFile())).get(0).strip());
  }

  @Test
  void startsAnswersAndLeavesNothingBehind() throws SQLException {
    EmbeddedServer server = start();
    Path folder = folder(server);
    try (server) {
      assertTrue(server.isRunning());
      assertEquals(kind, server.kind());
      assertTrue(Files.exists(folder), folder::toString);
    }
    assertFalse(server.isRunning());
    assertFalse(Files.exists(folder), folder::toString);
    assertThrows(SQLException.class, () -> Sql.ask(server, "SELECT 1"));
    server.close();
  }

  @Test
  void keepsOthersOut() {
    try (EmbeddedServer server = start()) {
      SQLException refused =
          assertThrows(SQLException.class, () -> Sql.ask(server, "wrong", "SELECT 1"));
      assertEquals(refused(), refused.getSQLState());
      assertFalse(server.toString().contains(server.password()), server::toString);
    }
  }

  @Test
  void goesAwayAndComesBackWithItsDataAndItsPort() throws SQLException, IOException {
    try (EmbeddedServer server = start()) {
      String uri = server.uri();
      Sql.ask(server, "CREATE TABLE t AS SELECT 42 AS n");

      server.stop();
      server.stop();
      assertFalse(server.isRunning());
      assertThrows(SQLException.class, () -> Sql.ask(server, "SELECT 1"));

      server.restart();
      assertTrue(server.isRunning());
      assertEquals(uri, server.uri());
      assertEquals("42", Sql.ask(server, "SELECT n FROM t"));

      long before = pid(folder(server));
      server.restart();
      assertNotEquals(before, pid(folder(server)));
    }
  }

  @Test
  void recoversWhatWasCommittedBeforeItCrashed() throws SQLException {
    try (EmbeddedServer server = start()) {
      Sql.ask(server, "CREATE TABLE t AS SELECT 42 AS n");

      server.crash();
      server.crash();
      assertFalse(server.isRunning());
      assertThrows(SQLException.class, () -> Sql.ask(server, "SELECT 1"));

      server.restart();
      assertEquals("42", Sql.ask(server, "SELECT n FROM t"));
    }
  }

  @Test
  void createsDatabasesOfTheirOwn() throws SQLException {
    try (EmbeddedServer server = start()) {
      DatabaseUnderTest one = server.createDatabase("apart");
      DatabaseUnderTest other = server.createDatabase("apart");
      Sql.ask(one, "CREATE TABLE t AS SELECT 42 AS n");
      assertEquals("42", Sql.ask(one, "SELECT n FROM t"));
      assertThrows(SQLException.class, () -> Sql.ask(other, "SELECT n FROM t"));
    }
  }

  @Test
  void isNotRestartedOnceClosed() {
    EmbeddedServer server = start();
    server.close();
    assertThrows(IllegalStateException.class, server::restart);
  }

  @Test
  void aServerThatDiedCountsAsStopped() throws SQLException, IOException {
    try (EmbeddedServer server = start()) {
      ProcessHandle process = ProcessHandle.of(pid(folder(server))).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
      server.restart();
      assertEquals("1", Sql.ask(server, "SELECT 1"));
    }
  }

  @Test
  void keepsItsDataInAFolderThatIsNamed(@TempDir Path folder) throws SQLException {
    try (EmbeddedServer server = start(folder)) {
      Sql.ask(server, "CREATE TABLE t AS SELECT 42 AS n");
    }
    try (EmbeddedServer server = start(folder)) {
      assertEquals("42", Sql.ask(server, "SELECT n FROM t"));
    }
  }

  @Test
  void sharesItsFolderWithNobody(@TempDir Path folder) {
    try (EmbeddedServer server = start(folder)) {
      assertTrue(server.isRunning());
      String message =
          assertThrows(DatabaseUnavailableException.class, () -> start(folder)).getMessage();
      assertTrue(message.contains("in use by another server"), message);
    }
  }

  @Test
  void saysWhyItDidNotStart() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      EmbeddedServer.Builder builder = EmbeddedServer.builder(kind).port(taken.getLocalPort());
      String message =
          assertThrows(DatabaseUnavailableException.class, builder::start).getMessage();
      assertTrue(message.contains(portTaken()), message);
      assertTrue(message.contains("-D" + kind.property() + "="), message);
    }
  }

  @Test
  void endsWithItsJvmBySignal() throws Exception {
    try (Holder holder = new Holder()) {
      holder.process.destroy();
      holder.assertGone();
      assertFalse(Files.exists(holder.folder), holder.folder::toString);
    }
  }

  @Test
  void endsWithItsJvm() throws Exception {
    try (Holder holder = new Holder()) {
      holder.process.getOutputStream().close();
      holder.assertGone();
      assertFalse(Files.exists(holder.folder), holder.folder::toString);
    }
  }

  @Test
  void whatAKilledJvmLeftBehindEndsWithTheNextStart() throws Exception {
    try (Holder holder = new Holder()) {
      holder.process.destroyForcibly();
      assertTrue(holder.process.waitFor(30, TimeUnit.SECONDS));
      assertTrue(holder.server().isPresent(), "the server outlives a kill, or this test is void");

      start().close();
      holder.assertGone();
      assertFalse(Files.exists(holder.folder), holder.folder::toString);
    }
  }

  /** Another JVM with a server of its own. */
  private final class Holder implements AutoCloseable {

    final Process process;
    final Path folder;
    private final long server;

    Holder() throws IOException, SQLException {
      process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      ServerHolder.class.getName(),
                      kind.name()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      folder = folder(DatabaseUnderTest.named(kind, process.inputReader().readLine()));
      server = pid(folder);
    }

    Optional<ProcessHandle> server() {
      return ProcessHandle.of(server).filter(ProcessHandle::isAlive);
    }

    void assertGone() throws Exception {
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the JVM is still there");
      Optional<ProcessHandle> left = server();
      if (left.isPresent()) {
        left.get().onExit().get(10, TimeUnit.SECONDS);
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
      server().ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
