package io.github.peeweevertx.pg;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.vertx.pgclient.PgConnectOptions;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a client leaves out that talks to PgBouncer in transaction mode, which gives it another
 * session of the server for each transaction: statements that are kept by name, and settings of the
 * session.
 */
final class PgPooler {
  /** The option of a URL that says what stands in between. */
  static final String OPTION = "proxy";

  private static final String TRANSACTION_MODE = "pgbouncer_transaction";

  /** The settings that PgBouncer brings along when it gives a session to somebody. */
  private static final Set<String> CARRIED =
      Set.of(
          "application_name",
          "client_encoding",
          "datestyle",
          "standard_conforming_strings",
          "timezone");

  private PgPooler() {}

  /**
   * Takes the option out of a URL.
   *
   * @param others the options of the URL that are left, and become settings of the session
   */
  static void read(Map<String, String> others, PgConnectOptions options) {
    String proxy = others.remove(OPTION);
    if (proxy == null) {
      return;
    }
    if (!proxy.equals(TRANSACTION_MODE)) {
      throw DatabaseUrl.invalid("its option proxy is not " + TRANSACTION_MODE);
    }
    for (String setting : others.keySet()) {
      if (!isCarried(setting)) {
        throw DatabaseUrl.invalid(
            "its option "
                + setting
                + " is a setting of the session, which PgBouncer does not keep from one transaction"
                + " to the next; set it for the user or the database (ALTER ROLE … SET …)");
      }
    }
    options.setUseLayer7Proxy(true);
  }

  /** A copy for a driver. The client's own forgets that there is a pooler. */
  static PgConnectOptions copy(PgConnectOptions given) {
    PgConnectOptions copy = new PgConnectOptions(given);
    if (given.getUseLayer7Proxy()) {
      copy.setUseLayer7Proxy(true).setCachePreparedStatements(false).setProperties(carried(given));
    }
    return copy;
  }

  /** PgBouncer refuses a login that asks for a setting which it does not know. */
  private static Map<String, String> carried(PgConnectOptions given) {
    Map<String, String> properties = new TreeMap<>(given.getProperties());
    properties
        .entrySet()
        .removeIf(
            setting ->
                !isCarried(setting.getKey())
                    && setting
                        .getValue()
                        .equals(PgConnectOptions.DEFAULT_PROPERTIES.get(setting.getKey())));
    return properties;
  }

  private static boolean isCarried(String setting) {
    return CARRIED.contains(setting.toLowerCase(Locale.ROOT));
  }

  /**
   * Refuses what listens: notifications come to a session that somebody else has by then.
   *
   * @throws ProgrammingException with {@link ErrorCode#SESSION_NOT_KEPT}
   */
  static void requireSession(PgConnectOptions options) {
    if (options.getUseLayer7Proxy()) {
      throw new ProgrammingException(
          ErrorCode.SESSION_NOT_KEPT,
          "Nobody can listen through PgBouncer in transaction mode, which hands the session to"
              + " others after each transaction. Give PgChannels the address of the server itself;"
              + " PgChannels.notify(…) works on a manager behind the pooler.");
    }
  }
}
