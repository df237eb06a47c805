package io.github.peeweevertx.testing.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private EchoServer server;
  private FaultProxy proxy;

  @BeforeEach
  void start() {
    server = new EchoServer();
    proxy = FaultProxy.to("localhost", server.port(), 0);
  }

  @AfterEach
  void stop() {
    proxy.close();
    server.close();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static String echoed(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return new String(socket.getInputStream().readNBytes(text.length()), UTF_8);
  }

  /** A shorter one than {@link #PATIENCE}: for what never comes. */
  private static void assertSilent(Socket socket) throws IOException {
    socket.setSoTimeout(50);
    assertThrows(SocketTimeoutException.class, () -> socket.getInputStream().read());
    socket.setSoTimeout(10_000);
  }

  @Test
  void carriesBothWaysAndCounts() throws IOException {
    try (Socket socket = connect()) {
      assertEquals("hello", echoed(socket, "hello"));
      assertEquals(1, proxy.accepted());
      assertEquals(1, proxy.open());
    }
    Poll.until(PATIENCE, () -> proxy.open() == 0, () -> "a connection is left");
  }

  @Test
  void refusesUntilItIsHealed() throws IOException {
    try (Socket before = connect()) {
      assertEquals("a", echoed(before, "a"));
      proxy.refuse();
      assertThrows(ConnectException.class, this::connect);
      assertEquals("b", echoed(before, "b"));
      proxy.heal();
      try (Socket after = connect()) {
        assertEquals("c", echoed(after, "c"));
      }
    }
  }

  @Test
  void resetIsSeenAsAReset() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, "a");
      proxy.reset();
      assertThrows(SocketException.class, () -> socket.getInputStream().read());
    }
  }

  @Test
  void cutIsSeenAsAnEnd() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, "a");
      proxy.cut();
      assertEquals(-1, socket.getInputStream().read());
    }
  }

  @Test
  void cutsInTheMiddleOfAMessageAndOnlyOnce() throws IOException {
    try (Socket socket = connect()) {
      proxy.cutAfter(Direction.TO_CLIENT, 5);
      socket.getOutputStream().write("0123456789".getBytes(UTF_8));
      assertEquals("01234", new String(socket.getInputStream().readAllBytes(), UTF_8));
    }
    try (Socket socket = connect()) {
      assertEquals("0123456789", echoed(socket, "0123456789"));
    }
  }

  @Test
  void cutsAtAWordBeforeOrAfterItArrives() throws IOException {
    try (Socket socket = connect()) {
      proxy.cutAt(Direction.TO_CLIENT, "COMMIT", true);
      assertEquals("BEGIN", echoed(socket, "BEGIN"));
      socket.getOutputStream().write("COMMIT".getBytes(UTF_8));
      assertEquals("COMMIT", new String(socket.getInputStream().readAllBytes(), UTF_8));
    }
    try (Socket socket = connect()) {
      proxy.cutAt(Direction.TO_SERVER, "COMMIT", false);
      assertEquals("BEGIN", echoed(socket, "BEGIN"));
      socket.getOutputStream().write("COMMIT".getBytes(UTF_8));
      assertEquals(-1, socket.getInputStream().read());
    }
  }

  @Test
  void answerToAWordIsLostAndTheWordIsNot() throws IOException {
    try (Socket socket = connect()) {
      proxy.cutAnswerTo("COMMIT");
      assertEquals("BEGIN", echoed(socket, "BEGIN"));
      socket.getOutputStream().write("COMMIT".getBytes(UTF_8));
      assertEquals(-1, socket.getInputStream().read());
      assertEquals("BEGINCOMMIT", server.heard());
    }
  }

  @Test
  void doesSomethingBeforeAWordTravelsOn() throws IOException {
    try (Socket socket = connect()) {
      AtomicReference<String> before = new AtomicReference<>();
      proxy.when(Direction.TO_SERVER, "COMMIT", () -> before.set(server.heard()));
      echoed(socket, "BEGIN");
      assertEquals("COMMIT", echoed(socket, "COMMIT"));
      assertEquals("BEGIN", before.get());
      echoed(socket, "COMMIT");
      assertEquals("BEGIN", before.get());
    }
  }

  @Test
  void doesSomethingWhileAConnectionIsMade() throws IOException {
    try (Socket before = connect()) {
      echoed(before, "a");
      proxy.whenConnecting(proxy::reset);
      assertEquals("b", echoed(before, "b"));
      try (Socket socket = connect()) {
        socket.getOutputStream().write('c');
        assertThrows(SocketException.class, () -> socket.getInputStream().read());
      }
    }
  }

  @Test
  void stallHoldsNewConnectionsOnly() throws IOException {
    try (Socket before = connect()) {
      echoed(before, "a");
      proxy.stall();
      try (Socket socket = connect()) {
        socket.getOutputStream().write("later".getBytes(UTF_8));
        assertSilent(socket);
        assertEquals("b", echoed(before, "b"));
        proxy.heal();
        assertEquals("later", new String(socket.getInputStream().readNBytes(5), UTF_8));
      }
    }
  }

  @Test
  void silenceHoldsEverythingUntilItIsHealed() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, "a");
      proxy.silence();
      socket.getOutputStream().write("later".getBytes(UTF_8));
      assertSilent(socket);
      proxy.heal();
      assertEquals("later", new String(socket.getInputStream().readNBytes(5), UTF_8));
    }
  }

  @Test
  void silenceOneWayLetsTheOtherThrough() throws IOException {
    try (Socket socket = connect()) {
      echoed(socket, "a");
      proxy.silence(Direction.TO_CLIENT);
      socket.getOutputStream().write("x".getBytes(UTF_8));
      assertSilent(socket);
      proxy.heal();
      assertEquals('x', socket.getInputStream().read());
    }
  }

  @Test
  void delaySlicesAndThrottleChangeNothingButTime() throws IOException {
    byte[] sent = new byte[200];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = (byte) i;
    }
    proxy.slice(1);
    proxy.throttle(100_000);
    try (Socket socket = connect()) {
      socket.getOutputStream().write(sent);
      assertArrayEquals(sent, socket.getInputStream().readNBytes(sent.length));
      proxy.heal();
      proxy.delay(Duration.ofMillis(50));
      long start = System.nanoTime();
      echoed(socket, "a");
      assertTrue(System.nanoTime() - start >= Duration.ofMillis(100).toNanos());
    }
  }

  @Test
  void unreachableServerClosesTheClient() throws IOException {
    try (FaultProxy nowhere = FaultProxy.to("localhost", FaultProxy.freePort(), 0);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), nowhere.port())) {
      assertEquals(-1, socket.getInputStream().read());
    }
  }
}
