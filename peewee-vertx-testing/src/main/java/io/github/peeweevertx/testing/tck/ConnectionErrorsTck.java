package io.github.peeweevertx.testing.tck;

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
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.model.User;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A server that is not there, and one that does not let us in. */
public abstract class ConnectionErrorsTck extends Tck {
  private static final String PASSWORD = "s3cretPassword";

  /** For subclasses. */
  protected ConnectionErrorsTck() {
    super(USER);
  }

  private static List<Function<Manager, Future<?>>> calls() {
    return List.of(
        Manager::connect,
        objects -> objects.get(USER, 1L),
        objects -> objects.find(USER.select()),
        objects -> objects.execute(USER.select()),
        objects -> objects.execute(USER.insert(USER.username.to("x"))),
        objects -> objects.create(new User("x")),
        objects -> objects.query("SELECT 1", Tuple.tuple()));
  }

  /** Every call fails, none throws, and the password stays where it is. */
  private OperationalException assertRefused(TestUrl url, ErrorCode code) {
    Manager fresh = Manager.create(open(url.password(PASSWORD)));
    OperationalException last = null;
    for (Function<Manager, Future<?>> call : calls()) {
      last = failure(OperationalException.class, call.apply(fresh));
      assertEquals(code, last.code(), last::toString);
      assertTrue(last.getMessage().split(" ").length > 5, last::getMessage);
      Secrets.assertSilent(last, PASSWORD);
    }
    OperationalException inBlock =
        failure(
            OperationalException.class,
            inContext(() -> fresh.atomic(() -> fresh.create(new User("x")))));
    assertEquals(code, inBlock.code());
    Secrets.assertSilent(inBlock, PASSWORD);
    assertFalse(fresh.isConnected());
    assertEquals(0, fresh.database().acquired());
    return last;
  }

  @Test
  void unreachableServer() {
    int port = FaultProxy.freePort();
    OperationalException error = assertRefused(url().port(port), ErrorCode.CONNECTION_FAILED);
    assertTrue(error.getMessage().contains(Integer.toString(port)), error::getMessage);
  }

  @Test
  void unreachableServerBehindAPool() {
    assertRefused(url().port(FaultProxy.freePort()).pooled(3), ErrorCode.CONNECTION_FAILED);
  }

  @Test
  void wrongPassword() {
    assertRefused(url(), ErrorCode.LOGIN_REFUSED);
  }

  @Test
  void wrongDatabaseName() {
    Manager fresh = Manager.create(open(url().database("no_such_database")));
    for (Function<Manager, Future<?>> call : calls()) {
      OperationalException error = failure(OperationalException.class, call.apply(fresh));
      assertEquals(ErrorCode.UNKNOWN_DATABASE, error.code(), error::toString);
      assertTrue(error.getMessage().contains("no_such_database"), error::getMessage);
      Secrets.assertSilent(error, server.password());
    }
  }

  // URLs.

  private ProgrammingException refused(String url) {
    ProgrammingException error =
        assertThrows(ProgrammingException.class, () -> Database.connect(vertx, url));
    assertEquals(ErrorCode.INVALID_URL, error.code());
    Secrets.assertSilent(error, PASSWORD);
    return error;
  }

  private String login() {
    return "://charlie:" + PASSWORD + "@localhost";
  }

  @Test
  void schemeThatNobodyKnowsIsRefusedWithThoseThatAreKnown() {
    ProgrammingException error = refused("oracle" + login() + "/test");
    assertTrue(error.getMessage().contains("oracle"), error::getMessage);
    assertTrue(error.getMessage().contains(url().parts().scheme()), error::getMessage);
  }

  @Test
  void urlWithoutADatabaseNameIsRefused() {
    String scheme = url().parts().scheme();
    assertTrue(refused(scheme + login()).getMessage().contains("database"));
    assertTrue(refused(scheme + login() + "/").getMessage().contains("database"));
  }

  @Test
  void textThatIsNoUrlIsRefused() {
    refused("localhost/test");
    refused("");
    refused(null);
    refused(url().parts().scheme() + "://charlie:" + PASSWORD + "@localhost:port/test");
    refused(url().parts().scheme() + "+pool" + login() + "/test?max_connections=many");
    refused(url().parts().scheme() + login() + "/test?connect_timeout=soon");
  }

  @Test
  void urlOpensTheDatabaseItNames() {
    Manager byUrl = Manager.create(closing(Database.connect(vertx, encoded())));
    await(byUrl.create(new User("charlie")));
    assertEquals(1, await(objects.count(USER)));
    assertFalse(byUrl.database().toString().contains(server.password()));
    assertTrue(byUrl.database().toString().contains(server.database()));
  }

  /** The password of a test server is made of letters and digits: nothing needs percent signs. */
  private String encoded() {
    DatabaseUrl parts = url().parts();
    return parts.scheme()
        + "://"
        + parts.user()
        + ":"
        + parts.password()
        + "@"
        + parts.host()
        + ":"
        + parts.port()
        + "/"
        + parts.database();
  }
}
