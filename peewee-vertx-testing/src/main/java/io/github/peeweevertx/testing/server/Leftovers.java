package io.github.peeweevertx.testing.server;

import java.util.ArrayList;
import java.util.List;

/** The databases that were created on a server which is still there after this JVM. */
final class Leftovers {

  private final ServerAddress server;
  private final List<String> databases = new ArrayList<>();

  Leftovers(ServerAddress server) {
    this.server = server;
  }

  /** Drops a database when this JVM exits. */
  synchronized void add(String database) {
    if (databases.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(this::drop, "drop-databases"));
    }
    databases.add(database);
  }

  private synchronized void drop() {
    ServerDatabase database = ServerDatabase.of(server, null);
    database.execute(databases.stream().map(database::drop).toList());
  }
}
