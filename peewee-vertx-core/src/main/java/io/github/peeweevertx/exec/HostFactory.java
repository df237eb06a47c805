package io.github.peeweevertx.exec;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ErrorTranslator;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ServerError;
import io.vertx.core.Completable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnectOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.spi.ConnectionFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes a connection to one of several hosts. Each attempt begins with the next one; a host that
 * cannot be reached, or has the wrong role, is passed over, and for a while it is tried last.
 *
 * @param <C> the options of the client
 */
final class HostFactory<C extends SqlConnectOptions> implements ConnectionFactory<C> {
  /** What a server has to be. */
  enum Wanted {
    ANY,
    PRIMARY,
    /** Where there is none, a primary will do; sessions only read in any case. */
    STANDBY
  }

  private static final long AVOIDED_NANOS = Duration.ofSeconds(10).toNanos();

  /** After these another host may let us in; whom one refuses, all refuse. */
  private static final Set<ErrorCode> OF_ONE_HOST =
      Set.of(ErrorCode.CONNECTION_FAILED, ErrorCode.SERVER_SHUTDOWN, ErrorCode.SERVER_OVERLOADED);

  private final Servers<C> servers;
  private final ConnectionFactory<C> each;
  private final List<List<C>> groups;
  private final Wanted wanted;
  private final Roles roles;
  private final ErrorTranslator errors;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<C, Long> avoided = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Makes a factory.
   *
   * @param servers keeps in mind where connections lead to
   * @param each makes a connection to one host
   * @param groups the hosts, the better ones first; those of one group are as good as each other
   */
  HostFactory(
      Servers<C> servers,
      ConnectionFactory<C> each,
      List<List<C>> groups,
      Wanted wanted,
      Roles roles,
      ErrorTranslator errors) {
    this.servers = servers;
    this.each = each;
    this.groups = groups;
    this.wanted = wanted;
    this.roles = roles;
    this.errors = errors;
  }

  @Override
  public Future<SqlConnection> connect(Context context, C any) {
    return new Attempt(context, inOrder()).next();
  }

  @Override
  public void close(Completable<Void> completion) {
    closed = true;
    each.close(completion);
  }

  private List<C> inOrder() {
    int first = turn.getAndIncrement() & Integer.MAX_VALUE;
    List<C> order = new ArrayList<>();
    List<C> last = new ArrayList<>();
    for (List<C> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        C host = group.get((first + i) % group.size());
        (isAvoided(host) ? last : order).add(host);
      }
    }
    order.addAll(last);
    return order;
  }

  private boolean isAvoided(C host) {
    Long since = avoided.get(host);
    return since != null && System.nanoTime() - since < AVOIDED_NANOS;
  }

  /** One search for a host; all of it on the context of the connection. */
  private final class Attempt {
    private final Context context;
    private final Iterator<C> left;
    private final List<String> reasons = new ArrayList<>();
    private SqlConnection spare;
    private Throwable last;

    private Attempt(Context context, List<C> order) {
      this.context = context;
      this.left = order.iterator();
    }

    private Future<SqlConnection> next() {
      if (!left.hasNext()) {
        return spare == null ? Future.failedFuture(nobody()) : roles.onlyReading(spare);
      }
      C host = left.next();
      if (spare != null && isAvoided(host)) {
        // It was looked for a better one just now.
        return next();
      }
      return each.connect(context, host)
          .compose(connection -> made(host, connection), failure -> failed(host, failure));
    }

    private Future<SqlConnection> made(C host, SqlConnection connection) {
      servers.made(connection, host);
      return wanted == Wanted.ANY
          ? found(host, connection)
          : roles
              .isStandby(connection)
              .compose(
                  standby -> met(host, connection, standby),
                  failure -> {
                    connection.close();
                    return failed(host, failure);
                  });
    }

    private Future<SqlConnection> met(C host, SqlConnection connection, boolean standby) {
      if (standby == (wanted == Wanted.STANDBY)) {
        return found(host, connection);
      }
      if (wanted == Wanted.STANDBY && spare == null) {
        spare = connection;
      } else {
        avoided.put(host, System.nanoTime());
        reasons.add(Servers.place(host) + (standby ? " takes no writes" : " is a primary"));
        connection.close();
      }
      return next();
    }

    private Future<SqlConnection> found(C host, SqlConnection connection) {
      avoided.remove(host);
      dropSpare();
      return wanted == Wanted.STANDBY
          ? roles.onlyReading(connection)
          : Future.succeededFuture(connection);
    }

    private Future<SqlConnection> failed(C host, Throwable failure) {
      ErrorCode code = errors.translate(failure, null).code();
      if (closed || !OF_ONE_HOST.contains(code)) {
        dropSpare();
        return Future.failedFuture(failure);
      }
      avoided.put(host, System.nanoTime());
      last = failure;
      reasons.add(Servers.place(host) + words(code));
      return next();
    }

    private void dropSpare() {
      if (spare != null) {
        spare.close();
      }
    }

    private OperationalException nobody() {
      return new OperationalException(
          ErrorCode.CONNECTION_FAILED,
          "No server can be used: "
              + String.join("; ", reasons)
              + ". Check hosts and ports in the database URL, and which of the servers run"
              + (wanted == Wanted.PRIMARY ? " and take writes." : "."),
          ServerError.NONE,
          last);
    }

    private static String words(ErrorCode code) {
      return switch (code) {
        case SERVER_OVERLOADED -> " takes no more connections";
        case SERVER_SHUTDOWN -> " is starting or stopping";
        default -> " does not answer";
      };
    }
  }
}
