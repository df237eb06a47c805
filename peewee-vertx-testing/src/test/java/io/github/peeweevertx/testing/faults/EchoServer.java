package io.github.peeweevertx.testing.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says back whatever it hears. */
final class EchoServer implements AutoCloseable {
  private final ServerSocket listening;
  private final StringBuilder heard = new StringBuilder();

  EchoServer() {
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    thread(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        thread(() -> echo(socket));
      } catch (IOException closed) {
        // The loop ends.
      }
    }
  }

  /** All that was said so far. */
  String heard() {
    synchronized (heard) {
      return heard.toString();
    }
  }

  private void echo(Socket socket) {
    byte[] buffer = new byte[1_024];
    try (socket) {
      for (int length; (length = socket.getInputStream().read(buffer)) >= 0; ) {
        synchronized (heard) {
          heard.append(new String(buffer, 0, length, StandardCharsets.UTF_8));
        }
        socket.getOutputStream().write(buffer, 0, length);
      }
    } catch (IOException gone) {
      // The client went away.
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "echo");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
