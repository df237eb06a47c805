package io.github.peeweevertx.pg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the client says where no server answers, and what becomes of it. */
@ExtendWith(VertxExtension.class)
class PgWithoutServerTest {
  @Test
  void aRefusedConnectionNamesTheAddress(Vertx vertx, VertxTestContext test) throws Exception {
    int port = freePort();
    expectFailure(
        vertx,
        port,
        test,
        error -> {
          String message = error.getMessage();
          assertTrue(message.startsWith("No server answers localhost/127.0.0.1:" + port), message);
          assertFalse(message.contains("secret"), message);
        });
  }

  @Test
  void aServerThatHangsUpIsAFailedConnection(Vertx vertx, VertxTestContext test) {
    vertx
        .createNetServer()
        .connectHandler(NetSocket::close)
        .listen(0, "localhost")
        .onComplete(
            test.succeeding(
                server -> expectFailure(vertx, server.actualPort(), test, error -> {})));
  }

  private static void expectFailure(
      Vertx vertx, int port, VertxTestContext test, Consumer<PeeweeException> check) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost("localhost")
            .setPort(port)
            .setUser("user")
            .setPassword("secret")
            .setDatabase("test");
    PgConnection.connect(vertx, options)
        .onComplete(
            test.failing(
                failure ->
                    test.verify(
                        () -> {
                          var error = new PgErrorTranslator().translate(failure, null);
                          assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
                          check.accept(error);
                          test.completeNow();
                        })));
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
