package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.Await.failureOn;
import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.IntegrityException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One line for each statement, at level DEBUG of the logger {@code peewee.vertx}. */
public abstract class LoggingTck extends Tck {
  private static final String SECRET = "s3cretValue";

  private final Logger logger = Logger.getLogger("peewee.vertx");
  private final Recorder recorder = new Recorder();

  /** For subclasses. */
  protected LoggingTck() {
    super(USER);
  }

  /** Keeps what is logged. */
  private static final class Recorder extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      lines.add(record.getMessage());
    }

    @Override
    public void flush() {
      // Nothing is kept back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  /**
   * Opens a handle that was told to show bound values.
   *
   * @return a handle on the database of this suite
   */
  protected abstract Database openWithValuesShown();

  @BeforeEach
  final void listen() {
    recorder.lines.clear();
    logger.setUseParentHandlers(false);
    logger.setLevel(Level.FINE);
    logger.addHandler(recorder);
  }

  @AfterEach
  final void stop() {
    logger.removeHandler(recorder);
    logger.setLevel(null);
    logger.setUseParentHandlers(true);
  }

  @Test
  void everyStatementIsOneLine() {
    try (QueryCounter counter = counter()) {
      User charlie = await(objects.create(new User("charlie")));
      await(objects.get(USER, charlie.id));
      await(objects.execute(USER.select()));
      await(objects.delete(charlie));
      assertEquals(4, recorder.lines.size(), recorder.lines::toString);
      for (int i = 0; i < counter.count(); i++) {
        String line = recorder.lines.get(i);
        assertTrue(line.startsWith(counter.statements().get(i)), line);
        assertFalse(line.contains("\n"), line);
      }
    }
  }

  @Test
  void statementsOfTransactionsAreLoggedToo() {
    on(vertx, () -> objects.atomic(() -> objects.atomic(() -> objects.count(USER))));
    List<String> lines = recorder.lines;
    assertEquals(5, lines.size(), lines::toString);
    assertTrue(lines.get(0).startsWith("BEGIN"), lines::toString);
    assertTrue(lines.get(1).startsWith("SAVEPOINT "), lines::toString);
    assertTrue(lines.get(2).startsWith("SELECT "), lines::toString);
    assertTrue(lines.get(3).startsWith("RELEASE SAVEPOINT "), lines::toString);
    assertTrue(lines.get(4).startsWith("COMMIT"), lines::toString);
  }

  @Test
  void rollbackIsLogged() {
    failureOn(
        IllegalStateException.class,
        vertx,
        () ->
            objects.atomic(
                () -> {
                  throw new IllegalStateException("undo");
                }));
    assertTrue(recorder.lines.get(1).startsWith("ROLLBACK"), recorder.lines::toString);
  }

  @Test
  void valuesAreNotLogged() {
    User user = await(objects.create(new User(SECRET)));
    await(objects.find(USER, USER.username.eq(SECRET)));
    await(objects.find(USER, USER.username.in(SECRET, SECRET + "2")));
    await(objects.find(USER, USER.username.startsWith(SECRET)));
    await(objects.update(user));
    failure(IntegrityException.class, objects.create(new User(SECRET)));
    assertEquals(6, recorder.lines.size());
    recorder.lines.forEach(line -> assertFalse(line.contains(SECRET), line));
    assertTrue(recorder.lines.get(1).contains("parameter"), recorder.lines::toString);
  }

  @Test
  void valuesAreLoggedWhenTheDatabaseIsToldTo() {
    Manager talkative = Manager.create(closing(openWithValuesShown()));
    await(talkative.create(new User("charlie")));
    assertTrue(recorder.lines.get(0).contains("charlie"), recorder.lines::toString);
  }

  @Test
  void nothingIsLoggedAboveTheLevel() {
    logger.setLevel(Level.INFO);
    await(objects.create(new User("charlie")));
    assertEquals(List.of(), recorder.lines);
  }

  @Test
  void passwordIsNeverLogged() {
    logger.setLevel(Level.ALL);
    Manager fresh = Manager.create(open(url()));
    await(fresh.connect());
    await(fresh.count(USER));
    await(fresh.close());
    assertTrue(recorder.lines.size() > 0);
    recorder.lines.forEach(line -> assertFalse(line.contains(url().parts().password()), line));
  }
}
