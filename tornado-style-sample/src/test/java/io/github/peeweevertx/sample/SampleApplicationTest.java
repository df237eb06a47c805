package io.github.peeweevertx.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program, as far as it does not run: what it says and how it ends. */
@Timeout(120)
class SampleApplicationTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    PrintStream standard = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream error = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new SampleApplication(standard, error).run(arguments, Map.of());
  }

  private static String url(String user, String password, int port, String database) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s".formatted(user, password, port, database);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String refusal(int status, String... arguments) {
    assertEquals(status, run(arguments));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void helpPrintsTheUsageAndEndsWell() {
    assertEquals(0, run("--help"));

    assertEquals(SampleOptions.USAGE, out.toString(StandardCharsets.UTF_8));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aWrongCommandLineEndsWithTwoAndTheUsage() {
    String said = refusal(2, "--nonsense");

    assertTrue(said.startsWith("There is no option --nonsense."), said);
    assertTrue(said.endsWith(SampleOptions.USAGE), said);
  }

  @Test
  void aUrlOfAnotherDatabaseEndsWithTwo() {
    String said = refusal(2, "--port=0", "--database-url=oracle://me:secret@localhost/names");

    assertTrue(said.contains("oracle"), said);
    assertFalse(said.contains("secret"), said);
  }

  @Test
  void aDatabaseThatIsNotThereEndsWithOne() throws Exception {
    int nobody = freePort();

    String said =
        refusal(1, "--port=0", "--database-url", url("postgres", "secret", nobody, "names"));

    assertTrue(said.startsWith("The sample cannot start: "), said);
    assertTrue(said.contains(String.valueOf(nobody)), said);
    assertFalse(said.contains("secret"), said);
  }

  @Test
  void aPasswordThatIsRefusedEndsWithOne() {
    DatabaseUnderTest server = DatabaseUnderTest.postgres();

    String said =
        refusal(
            1,
            "--port=0",
            "--database-url",
            url(server.user(), "wrong-secret", server.port(), server.database()));

    assertTrue(said.startsWith("The sample cannot start: "), said);
    assertFalse(said.contains("wrong-secret"), said);
  }

  @Test
  void aPortThatIsTakenEndsWithOneAndNamesThePort() throws Exception {
    DatabaseUnderTest server = DatabaseUnderTest.postgres().createDatabase("sample_port");
    try (ServerSocket taken = new ServerSocket(0)) {
      String said = refusal(1, "--port", "" + taken.getLocalPort(), "--database-url", server.uri());

      assertTrue(said.contains("cannot listen on port " + taken.getLocalPort()), said);
    }
  }
}
