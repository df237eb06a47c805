package io.github.peeweevertx.pg.docs.ancestor;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.vertx.core.Vertx;

// snippet: async-app-manager
class AppManager extends Manager {
  AppManager(Vertx vertx, String url) {
    super(PgDatabase.pooled(vertx, url));
  }
}
// end
