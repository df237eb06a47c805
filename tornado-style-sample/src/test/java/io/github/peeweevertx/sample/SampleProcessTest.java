package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program, from its start to the signal that ends it. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no SIGTERM")
@Timeout(180)
class SampleProcessTest {
  private static final int ENDED_BY_SIGTERM = 143;

  /** Shared, so that the server is unpacked once. */
  @TempDir static Path directory;

  @BeforeAll
  static void letTheServerIn() throws IOException {
    // Where the tests run as root, the server is somebody else.
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void runsAndStops(String... arguments) throws Exception {
    try (ChildProcess process = new ChildProcess(directory, arguments)) {
      int port = process.port();
      assertEquals(200, new Caller(port).get("/?id=1").status());
      assertTrue(process.output().contains("http://127.0.0.1:" + port + "/create?id=100"));
      assertFalse(process.serverProcesses().isEmpty());

      assertEquals(ENDED_BY_SIGTERM, process.terminate(), process::output);

      assertEquals(List.of(), process.serverProcesses());
      assertEquals(List.of(), process.serverFolders());
      assertTrue(
          process.output().endsWith("^C to stop server\n server stopped\n"), process.output());
    }
  }

  @Test
  void sigtermStopsTheServiceAndItsServer() throws Exception {
    runsAndStops("--port=0");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "needs virtual threads")
  void sigtermStopsTheServiceOnVirtualThreads() throws Exception {
    runsAndStops("--port=0", "--virtual-threads");
  }

  @Test
  void sigtermStopsTheServiceOnTheEventBus() throws Exception {
    runsAndStops("--port=0", "--event-bus");
  }

  @Test
  void sigtermWhileItStartsLeavesNoServerBehind() throws Exception {
    try (ChildProcess process = new ChildProcess(directory, "--port=0")) {
      eventually(process::serverFolders, folders -> !folders.isEmpty());

      assertEquals(ENDED_BY_SIGTERM, process.terminate(), process::output);

      assertEquals(List.of(), process.serverProcesses());
      assertEquals(List.of(), process.serverFolders());
    }
  }

  @Test
  void verboseShowsTheStatementsWithoutTheirValues() throws Exception {
    try (ChildProcess process = new ChildProcess(directory, "--port=0", "--verbose")) {
      assertEquals(200, new Caller(process.port()).post("a-secret-name").status());
      String output = process.output();
      assertTrue(output.contains("peewee.vertx: INSERT INTO \"testnamemodel\""), output);
      assertFalse(output.contains("a-secret-name"), output);
      process.terminate();
    }
  }
}
