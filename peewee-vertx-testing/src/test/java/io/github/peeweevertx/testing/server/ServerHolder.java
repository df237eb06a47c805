package io.github.peeweevertx.testing.server;

import java.io.IOException;

/** A JVM of its own that runs a server until it is told to end, in one way or another. */
final class ServerHolder {

  private ServerHolder() {}

  /** Prints where the server is, then waits. */
  public static void main(String[] arguments) throws IOException {
    EmbeddedServer server = EmbeddedServer.builder(DatabaseKind.valueOf(arguments[0])).start();
    System.out.println(server.uri());
    System.out.flush();
    // Until the line is cut: then main returns, and the JVM exits by itself.
    while (System.in.read() >= 0) {}
  }
}
