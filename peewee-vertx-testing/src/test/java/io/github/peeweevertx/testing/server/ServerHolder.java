package io.github.peeweevertx.testing.server;

import java.io.IOException;
import java.sql.SQLException;

/** A JVM of its own that runs a server until it is told to end, in one way or another. */
final class ServerHolder {

  private ServerHolder() {}

  /** Prints where the server is and who it is, then waits. */
  public static void main(String[] arguments) throws IOException, SQLException {
    EmbeddedServer server = EmbeddedServer.start();
    System.out.println(Sql.ask(server, "SHOW data_directory"));
    System.out.println(
        Sql.ask(server, "SELECT pg_read_file('postmaster.pid')").lines().findFirst().orElseThrow());
    System.out.println(server.uri());
    System.out.flush();
    // Until the line is cut: then main returns, and the JVM exits by itself.
    while (System.in.read() >= 0) {}
  }
}
