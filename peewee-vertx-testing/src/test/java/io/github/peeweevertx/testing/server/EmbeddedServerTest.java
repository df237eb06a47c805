package io.github.peeweevertx.testing.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedServerTest {

  @BeforeAll
  static void onlyWhereThereIsOne() {
    assumeTrue(
        EmbeddedServer.class.getClassLoader().getResource(PostgresArchive.name(Platform.current()))
            != null,
        "no server binaries for this platform: the tests run on a named server");
  }

  @Test
  void startsAnswersAndLeavesNothingBehind() throws SQLException {
    EmbeddedServer server = EmbeddedServer.start();
    Path data = Path.of(Sql.ask(server, "SHOW data_directory"));
    try (server) {
      assertTrue(server.isRunning());
      assertEquals("200", Sql.ask(server, "SHOW max_connections"));
      assertEquals("off", Sql.ask(server, "SHOW fsync"));
      assertEquals("äbc", Sql.ask(server, "SELECT lower('ÄBC')"));
    }
    assertFalse(server.isRunning());
    assertFalse(Files.exists(data.getParent()), data::toString);
    assertThrows(SQLException.class, () -> Sql.ask(server, "SELECT 1"));
    server.close();
  }

  @Test
  void keepsOthersOut() {
    try (EmbeddedServer server = EmbeddedServer.start()) {
      SQLException refused =
          assertThrows(SQLException.class, () -> Sql.ask(server, "wrong", "SELECT 1"));
      assertEquals("28P01", refused.getSQLState());
      assertFalse(server.toString().contains(server.password()), server::toString);
    }
  }

  @Test
  void goesAwayAndComesBackWithItsDataAndItsPort() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start()) {
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

      String started = Sql.ask(server, "SELECT pg_postmaster_start_time()");
      server.restart();
      assertNotEquals(started, Sql.ask(server, "SELECT pg_postmaster_start_time()"));
    }
  }

  @Test
  void isNotRestartedOnceClosed() {
    EmbeddedServer server = EmbeddedServer.start();
    server.close();
    assertThrows(IllegalStateException.class, server::restart);
  }

  @Test
  void aServerThatDiedCountsAsStopped() throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start()) {
      ProcessHandle postmaster = ProcessHandle.of(postmaster(server)).orElseThrow();
      postmaster.destroyForcibly();
      postmaster.onExit().join();
      server.restart();
      assertEquals("1", Sql.ask(server, "SELECT 1"));
    }
  }

  @Test
  void keepsItsDataInAFolderThatIsNamed(@TempDir Path folder) throws SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      Sql.ask(server, "CREATE TABLE t AS SELECT 42 AS n");
    }
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertEquals("42", Sql.ask(server, "SELECT n FROM t"));
    }
  }

  @Test
  void sharesItsFolderWithNobody(@TempDir Path folder) {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertTrue(server.isRunning());
      String message =
          assertThrows(DatabaseUnavailableException.class, () -> EmbeddedServer.start(folder))
              .getMessage();
      assertTrue(message.contains("in use by another server"), message);
    }
  }

  @Test
  void saysWhyItDidNotStart() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      EmbeddedServer.Builder builder = EmbeddedServer.builder().port(taken.getLocalPort());
      String message =
          assertThrows(DatabaseUnavailableException.class, builder::start).getMessage();
      assertTrue(message.contains("could not bind"), message);
      assertTrue(message.contains("-Dpeewee.pg.url="), message);
    }
  }

  @Test
  void refusesWhatIsNoPort() {
    EmbeddedServer.Builder builder = EmbeddedServer.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.port(65536));
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
      assertTrue(
          holder.postmaster().isPresent(), "the server outlives a kill, or this test is void");

      EmbeddedServer.start().close();
      holder.assertGone();
      assertFalse(Files.exists(holder.folder), holder.folder::toString);
    }
  }

  @Test
  void twoServersOfOneJvmOutliveTheStartOfAnotherJvms() throws Exception {
    try (EmbeddedServer first = EmbeddedServer.start();
        EmbeddedServer second = EmbeddedServer.start()) {
      try (Holder other = new Holder()) {
        other.process.getOutputStream().close();
        other.assertGone();
      }
      assertEquals("1", Sql.ask(first, "SELECT 1"));
      assertEquals("1", Sql.ask(second, "SELECT 1"));
    }
  }

  private static long postmaster(EmbeddedServer server) throws SQLException {
    return Long.parseLong(
        Sql.ask(server, "SELECT pg_read_file('postmaster.pid')").lines().findFirst().orElseThrow());
  }

  /** Another JVM with a server of its own. */
  private static final class Holder implements AutoCloseable {

    final Process process;
    final Path folder;
    private final long server;

    Holder() throws IOException {
      process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      ServerHolder.class.getName()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      BufferedReader lines = process.inputReader();
      folder = Path.of(lines.readLine()).getParent();
      server = Long.parseLong(lines.readLine());
    }

    Optional<ProcessHandle> postmaster() {
      return ProcessHandle.of(server).filter(ProcessHandle::isAlive);
    }

    void assertGone() throws Exception {
      assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the JVM is still there");
      Optional<ProcessHandle> left = postmaster();
      if (left.isPresent()) {
        left.get().onExit().get(10, TimeUnit.SECONDS);
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
      postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
