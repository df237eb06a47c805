package io.github.peeweevertx.exec;

import io.vertx.core.Vertx;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The kinds of databases on the class path, found by the scheme of a URL. */
final class Providers {
  private Providers() {}

  static Database open(Vertx vertx, DatabaseUrl url, DatabaseOptions options) {
    Set<String> known = new TreeSet<>();
    for (DatabaseProvider provider : ServiceLoader.load(DatabaseProvider.class)) {
      if (provider.schemes().contains(url.scheme())) {
        return provider.open(vertx, url, options);
      }
      known.addAll(provider.schemes());
    }
    throw DatabaseUrl.invalid(
        "no module on the class path knows the scheme "
            + url.scheme()
            + "; known are "
            + known
            + ". Add peewee-vertx-pg or peewee-vertx-mysql");
  }
}
