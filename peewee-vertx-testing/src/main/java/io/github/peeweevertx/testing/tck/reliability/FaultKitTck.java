package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.LimitedUser;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.tck.Tck;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The part of the kit of faults that works on the server: it does what it says. */
public abstract class FaultKitTck extends Tck {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private DatabaseUnderTest own;
  private Backends backends;

  /** For the subclass of each database. */
  protected FaultKitTck() {}

  /** Nobody else's connections may be seen, or killed. */
  @BeforeEach
  final void createDatabase() {
    own = server.createDatabase("kit");
    backends = Backends.of(vertx, own);
  }

  @AfterEach
  final void closeWatcher() {
    backends.close();
  }

  private Manager opened() {
    Manager manager = Manager.create(open(TestUrl.of(own)));
    await(Backends.own(manager));
    return manager;
  }

  @Test
  void connectionsAreCountedWithoutThatOfTheWatcher() {
    assertEquals(0, backends.count());
    opened();
    backends.awaitCount(1);
    await(opened().close());
    backends.awaitCount(1);
  }

  @Test
  void killedConnectionIsGoneWhenTheCallReturns() {
    Manager one = opened();
    Manager other = opened();
    long before = await(Backends.own(one));
    long kept = await(Backends.own(other));
    backends.kill(before);
    assertEquals(1, backends.count());
    assertEquals(kept, await(Backends.own(other)));
    assertEquals(1, backends.killAll());
    assertEquals(0, backends.count());
    assertEquals(0, backends.killAll());
  }

  @Test
  void busiestConnectionIsTheOneThatWorks() {
    Manager idle = opened();
    long kept = await(Backends.own(idle));
    Manager busy = opened();
    String sleep =
        switch (own.kind()) {
          case POSTGRESQL -> "SELECT pg_sleep(20)";
          case MARIADB, MYSQL -> "SELECT COUNT(*) FROM (SELECT 1) AS x WHERE SLEEP(20) = 0";
        };
    Future<?> working = busy.query(sleep, Tuple.tuple());
    Poll.until(PATIENCE, () -> sleeps(), () -> "nothing sleeps");
    assertEquals(1, backends.killBusiest());
    failure(OperationalException.class, working);
    assertEquals(kept, await(Backends.own(idle)));
  }

  private boolean sleeps() {
    String sql =
        switch (own.kind()) {
          case POSTGRESQL ->
              "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE"
                  + " 'SELECT pg_sleep(20)%'";
          case MARIADB, MYSQL ->
              "SELECT COUNT(*) FROM information_schema.processlist WHERE command <> 'Sleep'"
                  + " AND info LIKE '%SLEEP(20) = 0'";
        };
    return await(objects.query(sql, Tuple.tuple())).iterator().next().getLong(0) > 0;
  }

  @Test
  void openTransactionIsALeftover() {
    Manager manager = opened();
    await(manager.query("CREATE TABLE kit (n INTEGER PRIMARY KEY)", Tuple.tuple()));
    assertEquals(List.of(), backends.leftovers());
    Manager single = Manager.create(open(TestUrl.of(own)));
    try (Writing open = new Writing(single)) {
      Poll.until(PATIENCE, () -> !backends.leftovers().isEmpty(), () -> "nothing is seen");
      assertFalse(open.isOver());
    }
    Poll.until(PATIENCE, () -> backends.leftovers().isEmpty(), () -> backends.leftovers() + "");
  }

  @Test
  void limitedUserIsRefusedByTheServerUntilAllowed() {
    LimitedUser user = LimitedUser.of(vertx, own);
    Database first = open(user.url());
    await(Backends.own(Manager.create(first)));
    user.refuseMore();
    Database second = open(user.url());
    OperationalException refused =
        failure(OperationalException.class, Backends.own(Manager.create(second)));
    assertEquals(ErrorCode.SERVER_OVERLOADED, refused.code());
    await(Backends.own(Manager.create(first)));
    user.allow();
    await(Backends.own(Manager.create(second)));
  }

  /** A transaction that has written and stays open until it is closed. */
  private final class Writing implements AutoCloseable {
    private final Promise<Void> release = Promise.promise();
    private final Future<Void> written;

    private Writing(Manager manager) {
      written =
          inContext(
              () ->
                  manager.atomic(
                      tx ->
                          tx.query("INSERT INTO kit VALUES (1)", Tuple.tuple())
                              .compose(v -> release.future())));
    }

    private boolean isOver() {
      return written.isComplete();
    }

    @Override
    public void close() {
      release.complete();
      await(written);
    }
  }
}
