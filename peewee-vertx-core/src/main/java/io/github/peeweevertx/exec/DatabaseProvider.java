package io.github.peeweevertx.exec;

import io.vertx.core.Vertx;
import java.util.Set;

/** A kind of database that can be opened by URL; found as a service. */
public interface DatabaseProvider {
  /**
   * The schemes of its URLs.
   *
   * @return in lower case
   */
  Set<String> schemes();

  /**
   * Makes a handle. Does no I/O.
   *
   * @param vertx where its connections live
   * @param url the URL, with one of {@link #schemes()}
   * @param options the toolkit's own settings
   * @return a handle that opens by itself
   */
  Database open(Vertx vertx, DatabaseUrl url, DatabaseOptions options);
}
