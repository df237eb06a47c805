package io.github.peeweevertx.pg.hosts;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The primary dies under load and its standby takes over. PostgreSQL only: there a standby is
 * promoted by a call, and says by itself what it is.
 */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPromotionTest extends Tck {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Writers, each of which goes on until it is told to stop, whatever happens to a write. */
  private static final int WRITERS = 4;

  @TempDir static Path folder;

  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final Set<String> written = new ConcurrentSkipListSet<>();
  private final Set<ErrorCode> failures = new ConcurrentSkipListSet<>();

  private Future<Void> writer(Manager manager) {
    String name = "user" + numbers.incrementAndGet();
    return stopping.get()
        ? Future.succeededFuture()
        : manager
            .create(new User(name))
            .<Void>transform(
                (user, failure) -> {
                  if (failure == null) {
                    written.add(name);
                  } else {
                    failures.add(((PeeweeException) failure).code());
                  }
                  return Future.succeededFuture();
                })
            .compose(v -> writer(manager));
  }

  private void awaitWrites(int more) {
    int from = written.size();
    Poll.until(
        PATIENCE,
        () -> written.size() >= from + more,
        () -> written.size() - from + " writes, and failures " + failures);
  }

  @Test
  void writesGoToTheStandbyOnceItIsPromotedAndNeverBefore() {
    Streaming servers = Streaming.start(folder);
    try {
      String standby = servers.standby().host() + ":" + servers.standby().port();
      Manager manager =
          Manager.create(
              open(TestUrl.of(servers.primary()).option("replicas", standby).pooled(WRITERS)));
      await(manager.createTables(USER));
      List<Future<Void>> writers =
          IntStream.range(0, WRITERS).mapToObj(i -> inContext(() -> writer(manager))).toList();
      awaitWrites(20);
      servers.primary().crash();
      servers.promote();
      Set<String> before = new TreeSet<>(written);
      awaitWrites(20);
      stopping.set(true);
      await(Future.join(writers));

      assertEquals(servers.standby().port(), port(manager));
      assertTrue(before.size() >= 20);
      // Nothing was ever sent to a server that would refuse it.
      assertTrue(
          Set.of(ErrorCode.CONNECTION_FAILED, ErrorCode.SERVER_SHUTDOWN).containsAll(failures),
          failures::toString);
      assertEquals(0, manager.database().acquired());
    } finally {
      servers.stop();
    }
  }

  private static int port(Manager manager) {
    return await(manager.query("SELECT inet_server_port()", Tuple.tuple()))
        .iterator()
        .next()
        .getInteger(0);
  }
}
