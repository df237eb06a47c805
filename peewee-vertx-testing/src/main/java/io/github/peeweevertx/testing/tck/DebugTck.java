package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.UnrunQueries;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged for developers: with the line that did it, and only when asked for. */
public abstract class DebugTck extends Tck {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Logger logger = Logger.getLogger("peewee.vertx");
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLevel() == Level.WARNING) {
            lines.add(record.getMessage());
          }
        }

        @Override
        public void flush() {
          // Nothing is kept back.
        }

        @Override
        public void close() {
          // Nothing is open.
        }
      };

  /** For subclasses. */
  protected DebugTck() {
    super(USER);
  }

  @BeforeEach
  final void listen() {
    lines.clear();
    logger.setUseParentHandlers(false);
    logger.addHandler(recorder);
  }

  @AfterEach
  final void stop() {
    UnrunQueries.warn(false);
    logger.removeHandler(recorder);
    logger.setUseParentHandlers(true);
  }

  private void awaitLine(String what) {
    Poll.until(
        PATIENCE,
        () ->
            lines.stream().anyMatch(line -> line.contains(what) && line.contains("DebugTck.java")),
        () -> "not logged: " + what + ", but " + lines);
  }

  private Manager watched() {
    return Manager.create(
        closing(
            url()
                .pooled(2)
                .open(vertx, DatabaseOptions.DEFAULT.withWarningsAfter(Duration.ofMillis(50)))));
  }

  @Test
  void transactionThatIsOpenTooLongIsLoggedOnceWithItsLine() {
    Manager manager = watched();
    Promise<Void> seen = Promise.promise();
    Future<Void> open = inContext(() -> manager.atomic(() -> seen.future()));

    awaitLine("a transaction started at");
    seen.complete();
    await(open);
    assertEquals(1, lines.size(), lines::toString);
  }

  @Test
  void statementThatTakesLongIsLoggedWithoutItsValues() {
    Duration slow = Duration.ofMillis(50);
    Manager manager =
        Manager.create(
            closing(url().open(vertx, DatabaseOptions.DEFAULT.withSlowStatementsAfter(slow))));
    String sleep =
        server.kind() == DatabaseKind.POSTGRESQL ? "SELECT pg_sleep($1)" : "SELECT sleep(?)";

    await(manager.query(sleep, Tuple.of(0.0625)));

    assertEquals(1, lines.stream().filter(line -> line.contains(sleep)).count(), lines::toString);
    assertTrue(lines.stream().noneMatch(line -> line.contains("0625")), lines::toString);
  }

  @Test
  void connectionThatIsKeptTooLongIsLoggedWithItsLine() {
    Manager manager = watched();
    Promise<Void> seen = Promise.promise();
    Future<Void> kept = inContext(() -> manager.withConnection(with -> seen.future()));

    awaitLine("a connection block started at");
    seen.complete();
    await(kept);
  }

  @Test
  void nobodyIsWarnedUnlessAskedFor() {
    Manager plain = Manager.create(open(url()));
    on(vertx, () -> plain.atomic(() -> plain.count(USER)));
    forget();
    System.gc();
    await(plain.count(USER));
    assertEquals(List.of(), lines);
  }

  /** A frame of its own, so that no local variable holds the query. */
  private static void forget() {
    USER.select().where(USER.username.eq("nobody")).limit(1);
    USER.update(USER.active.to(false)).where(USER.username.eq("nobody"));
    USER.delete().where(USER.username.eq("nobody"));
    USER.insert(USER.username.to("nobody"));
  }

  /** Whatever is forgotten comes to light when the next queries are built. */
  private long warnings() {
    System.gc();
    await(objects.execute(USER.select().where(USER.username.eq("somebody")).limit(1)));
    return lines.stream().filter(line -> line.contains("built and never run")).count();
  }

  @Test
  void queriesThatAreNeverRunAreLoggedWithTheirLine() {
    UnrunQueries.warn(true);
    forget();
    Poll.until(PATIENCE, () -> warnings() >= 4, () -> "logged: " + lines);

    assertEquals(4, warnings(), lines::toString);
    awaitLine("built and never run");
  }

  @Test
  void queriesThatAreRunOrUsedInOthersAreNot() {
    UnrunQueries.warn(true);
    run();
    forget();
    Poll.until(PATIENCE, () -> warnings() >= 4, () -> "logged: " + lines);

    assertEquals(4, warnings(), lines::toString);
    assertTrue(lines.stream().allMatch(line -> line.contains("forget")), lines::toString);
  }

  private void run() {
    await(objects.create(new User("charlie")));
    await(objects.get(USER, USER.username.eq("charlie")));
    await(objects.count(USER.select().where(USER.active.eq(true))));
    await(
        objects.execute(
            USER.select()
                .where(USER.id.in(USER.select(USER.id).where(USER.username.eq("charlie"))))));
    await(objects.execute(USER.update(USER.active.to(false)).where(USER.active.eq(true))));
    await(objects.execute(USER.insert(USER.username.to("lucy"))));
    await(objects.getOrCreate(USER, List.of(USER.username.to("snoopy"))));
    await(objects.execute(USER.delete().where(USER.username.eq("snoopy"))));
  }
}
