package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.faults.Direction;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement whose connection dies under it: which is sent again, and how often. */
public abstract class ReconnectTck extends Tck {
  private static final String READ = "SELECT COUNT";
  private static final String WRITE = "INSERT INTO";

  private FaultProxy proxy;

  /** For subclasses. */
  protected ReconnectTck() {
    super(USER);
  }

  @BeforeEach
  final void openProxy() {
    proxy = FaultProxy.to(server);
  }

  @AfterEach
  final void closeProxy() {
    proxy.close();
  }

  /** A manager with one connection through the proxy, which is open. */
  private Manager through(DatabaseOptions options) {
    Manager single = Manager.create(closing(url().port(proxy.port()).open(vertx, options)));
    await(single.exists(USER.select()));
    return single;
  }

  private static void lost(OperationalException failure) {
    assertEquals(ErrorCode.CONNECTION_FAILED, failure.code(), failure::toString);
  }

  @Test
  void readIsSentOnceMoreOnAnotherConnection() {
    Manager single = through(DatabaseOptions.DEFAULT);
    await(objects.create(new User("charlie")));
    proxy.cutAnswerTo(READ);

    try (QueryCounter sent = QueryCounter.of(single.database())) {
      assertEquals(1, await(single.count(USER)));
      sent.assertCount(2);
    }
    assertEquals(2, proxy.accepted());
  }

  @Test
  void readIsNotSentAThirdTime() {
    Manager single = through(DatabaseOptions.DEFAULT);
    proxy.when(
        Direction.TO_SERVER,
        READ,
        () -> {
          proxy.cutAnswerTo(READ);
          proxy.cut();
        });

    try (QueryCounter sent = QueryCounter.of(single.database())) {
      lost(failure(OperationalException.class, single.count(USER)));
      sent.assertCount(2);
    }
  }

  @Test
  void writeThatMayHaveArrivedIsNotSentAgain() {
    Manager single = through(DatabaseOptions.DEFAULT);
    proxy.cutAnswerTo(WRITE);

    try (QueryCounter sent = QueryCounter.of(single.database())) {
      lost(failure(OperationalException.class, single.create(new User("charlie"))));
      sent.assertCount(1);
    }
  }

  @Test
  void nothingIsSentAgainInATransaction() {
    Manager single = through(DatabaseOptions.DEFAULT);
    proxy.cutAnswerTo(READ);

    try (QueryCounter sent = QueryCounter.of(single.database())) {
      lost(
          failureOn(
              OperationalException.class, vertx, () -> single.atomic(() -> single.count(USER))));
      assertEquals(1, sent.statements().stream().filter(text -> text.startsWith(READ)).count());
    }
  }

  @Test
  void nothingIsSentAgainWhereThatIsTurnedOff() {
    Manager single = through(DatabaseOptions.DEFAULT.withoutReconnect());
    proxy.cutAnswerTo(READ);

    try (QueryCounter sent = QueryCounter.of(single.database())) {
      lost(failure(OperationalException.class, single.count(USER)));
      sent.assertCount(1);
    }
    assertEquals(0, await(single.count(USER)));
  }
}
