package io.github.peeweevertx.testing.tck.hosts;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.OperationalException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.tck.Tck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several hosts under one handle: two ways to one server, each of which breaks on demand. */
public abstract class HostsTck extends Tck {
  private static final int CONNECTIONS = 4;

  private FaultProxy first;
  private FaultProxy second;

  /** For the subclass of each database. */
  protected HostsTck() {
    super(USER);
  }

  @BeforeEach
  final void layLines() {
    first = FaultProxy.to(server);
    second = FaultProxy.to(server);
    await(objects.create(new User("charlie")));
  }

  @AfterEach
  final void closeLines() {
    first.close();
    second.close();
  }

  private TestUrl both() {
    return url().ports(first.port(), second.port()).pooled(CONNECTIONS);
  }

  private Manager opened() {
    return Manager.create(open(both()));
  }

  private static List<Hold> hold(HostsTck suite, Manager manager) {
    List<Hold> held = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      held.add(suite.hold(manager));
    }
    return held;
  }

  @Test
  void connectionsGoRound() {
    List<Hold> held = hold(this, opened());
    assertEquals(CONNECTIONS / 2, first.open());
    assertEquals(CONNECTIONS / 2, second.open());
    held.forEach(Hold::close);
  }

  @Test
  void hostThatRefusesIsPassedOver() {
    first.refuse();
    List<Hold> held = hold(this, opened());
    assertEquals(CONNECTIONS, second.open());
    held.forEach(Hold::close);
  }

  @Test
  void hostThatFallsSilentIsPassedOver() {
    first.stall();
    Manager manager =
        Manager.create(
            closing(
                both()
                    .open(
                        vertx,
                        DatabaseOptions.DEFAULT.withHandshakeTimeout(Duration.ofSeconds(1)))));
    assertEquals(1L, await(manager.count(USER)));
    assertEquals(1, second.open());
  }

  @Test
  void readsGoOnWhenTheirHostIsLost() {
    Manager manager = opened();
    List<Hold> held = hold(this, manager);
    held.forEach(Hold::close);
    first.refuse();
    first.cut();
    for (int i = 0; i < 2 * CONNECTIONS; i++) {
      assertEquals(1L, await(manager.count(USER)));
    }
    await(manager.create(new User("huey")));
    assertEquals(0, first.open());
  }

  @Test
  void hostThatIsBackIsUsedAgain() {
    Manager manager = opened();
    first.refuse();
    assertEquals(1L, await(manager.count(USER)));
    first.heal();
    second.refuse();
    second.cut();
    assertEquals(1L, await(manager.count(USER)));
    assertEquals(1, first.open());
  }

  @Test
  void whenNoHostAnswersTheErrorNamesAllOfThem() {
    first.refuse();
    second.refuse();
    OperationalException error = failure(OperationalException.class, opened().count(USER));
    assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
    String message = error.getMessage();
    assertTrue(message.contains(":" + first.port() + " does not answer"), message);
    assertTrue(message.contains(":" + second.port() + " does not answer"), message);
    assertFalse(message.contains(server.password()), message);
    first.heal();
  }

  @Test
  void loginThatOneHostRefusesIsNotTriedAtTheNext() {
    Manager manager = Manager.create(open(both().password("wrong")));
    assertEquals(
        ErrorCode.LOGIN_REFUSED, failure(OperationalException.class, manager.count(USER)).code());
    assertEquals(1, first.accepted() + second.accepted());
  }

  @Test
  void handleNamesItsHostsAndNoSecret() {
    String name = opened().database().toString();
    assertTrue(name.contains(first.port() + ","), name);
    assertTrue(name.contains(":" + second.port() + "/"), name);
    assertFalse(name.contains(server.password()), name);
  }

  @Test
  void roleThatNobodyKnowsIsRefused() {
    TestUrl url = both().option("target_session_attrs", "boss");
    assertEquals(
        ErrorCode.INVALID_URL,
        assertThrows(ProgrammingException.class, () -> url.open(vertx)).code());
  }
}
