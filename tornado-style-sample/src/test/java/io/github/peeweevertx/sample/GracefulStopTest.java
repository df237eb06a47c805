package io.github.peeweevertx.sample;

import static io.github.peeweevertx.sample.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.sample.Caller.Answer;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import java.net.Socket;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class GracefulStopTest {
  private DatabaseUnderTest server;
  private Sample sample;

  @BeforeEach
  void makeSample() {
    server = DatabaseUnderTest.postgres().createDatabase("sample_stop");
    DatabaseUrl url = DatabaseUrl.parse(server.uri()).unquoted();
    sample = new Sample(HandlerForm.FUTURES.options().withDatabase(url));
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (Exception refused) {
      return false;
    }
  }

  @Test
  void aRequestThatIsUnderWayIsAnsweredBeforeTheEnd() throws Exception {
    sample.start();
    CompletableFuture<Void> stopped;
    CompletableFuture<Answer> request;
    try (TableLock lock = TableLock.alone(server)) {
      request = new Caller(sample.port()).send("GET", "/create?id=80");
      eventually(lock::waiting, waiting -> waiting == 1);

      stopped = CompletableFuture.runAsync(sample::close);
      eventually(() -> listens(sample.port()), listening -> !listening);
      assertFalse(request.isDone());
    }

    assertEquals(200, Caller.result(request).status());
    Caller.result(stopped);
    assertEquals(0, sample.database().acquired());
    assertFalse(sample.database().isConnected());
  }

  @Test
  void anIdleConnectionDoesNotHoldUpTheEnd() throws Exception {
    sample.start();
    assertEquals(200, new Caller(sample.port()).get("/?id=1").status());
    long begin = System.nanoTime();

    sample.close();

    assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin) < 4);
  }

  @Test
  void aSampleThatWasClosedBeforeItStartsOpensNothing() {
    sample.close();

    assertThrows(CancellationException.class, sample::start);
    assertFalse(sample.isOpen());
  }
}
