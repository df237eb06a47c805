package io.github.peeweevertx.mysql.docs;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.mysql.MySqlDatabase;
import io.vertx.core.Vertx;
import java.util.List;

/** The examples of peewee-async that are MySQL's. */
final class MySqlStyle {
  private MySqlStyle() {}

  static List<Database> databases(Vertx vertx, String url) {
    // snippet: async-databases-mysql
    Database single = MySqlDatabase.single(vertx, url);
    Database pooled = MySqlDatabase.pooled(vertx, url + "?max_connections=10");
    // end
    return List.of(single, pooled);
  }
}
