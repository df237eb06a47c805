package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * What all suites share: the tables of their models, made once and empty before each test, and
 * database handles that are closed after it. A subclass that runs says {@code @OnDatabase}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Tck {
  private final List<ModelTable<?, ?>> tables;
  private final List<Database> opened = new ArrayList<>();

  /** The manager under test; it stands on a pool of ten connections. */
  protected Manager objects;

  /** The database of that manager. */
  protected Database database;

  /** Where everything runs. */
  protected Vertx vertx;

  /** The database as the server knows it. */
  protected DatabaseUnderTest server;

  /**
   * Makes a suite.
   *
   * @param tables the tables it writes to, each behind those that it refers to
   */
  protected Tck(ModelTable<?, ?>... tables) {
    this.tables = List.of(tables);
  }

  @BeforeAll
  final void createTables(Manager manager, Vertx home, DatabaseUnderTest place) {
    objects = manager;
    database = manager.database();
    vertx = home;
    server = place;
    await(objects.createTables(tables.toArray(ModelTable[]::new)));
  }

  @BeforeEach
  final void emptyTables() {
    for (int i = tables.size() - 1; i >= 0; i--) {
      await(objects.execute(tables.get(i).delete().all()));
    }
  }

  @AfterEach
  final void closeHandles() {
    List<Database> handles = List.copyOf(opened);
    opened.clear();
    handles.forEach(handle -> await(handle.close()));
  }

  /**
   * The way to the database of this suite.
   *
   * @return a URL that opens a single connection
   */
  protected final TestUrl url() {
    return TestUrl.of(server);
  }

  /**
   * Opens one more handle, and closes it after the test.
   *
   * @param url the way to the server
   * @return a new handle
   */
  protected final Database open(TestUrl url) {
    return closing(url.open(vertx));
  }

  /**
   * Closes a handle after the test.
   *
   * @param handle a handle that the test opened
   * @return the same handle
   */
  protected final Database closing(Database handle) {
    opened.add(handle);
    return handle;
  }

  /**
   * Counts the statements of the manager under test.
   *
   * @return a counter at zero, to be closed by the test
   */
  protected final QueryCounter counter() {
    return QueryCounter.of(database);
  }

  /**
   * Passes a test over on the other kinds of server.
   *
   * @param kind where it holds
   * @param why what the others do instead
   */
  protected final void holdsOnlyOn(DatabaseKind kind, String why) {
    assumeTrue(server.kind() == kind, () -> "Only on " + kind.title() + ": " + why);
  }

  /**
   * Starts a call on a fresh event-loop context, where alone transactions can be opened.
   *
   * @param <T> the result
   * @param call the call
   * @return its outcome
   */
  protected final <T> Future<T> inContext(Supplier<Future<T>> call) {
    Promise<T> promise = Promise.promise();
    vertx.getOrCreateContext().runOnContext(v -> call.get().onComplete(promise));
    return promise.future();
  }

  /**
   * Keeps one connection of a manager busy with a transaction.
   *
   * @param manager the manager
   * @return what ends the transaction when it is closed; the transaction is open when it is given
   */
  protected final Hold hold(Manager manager) {
    Promise<Void> begun = Promise.promise();
    Promise<Void> release = Promise.promise();
    Future<Void> held =
        inContext(
            () ->
                manager.atomic(
                    () -> {
                      begun.complete();
                      return release.future();
                    }));
    held.onFailure(begun::tryFail);
    await(begun.future());
    return new Hold(release, held);
  }

  /** A transaction that stays open until it is told to end. */
  protected static final class Hold implements AutoCloseable {
    private final Promise<Void> release;
    private final Future<Void> held;

    private Hold(Promise<Void> release, Future<Void> held) {
      this.release = release;
      this.held = held;
    }

    /** Ends the transaction, and waits until it has ended. */
    @Override
    public void close() {
      release.complete();
      await(held);
    }
  }

  /**
   * Starts calls at once, and waits for all of them.
   *
   * @param <T> the result of one
   * @param count how many
   * @param call starts one; is given its number, from 0
   * @return the results in the order of the calls
   */
  protected static <T> List<T> parallel(int count, Function<Integer, Future<T>> call) {
    List<Future<T>> started = IntStream.range(0, count).boxed().map(call).toList();
    await(Future.join(started));
    return started.stream().map(Future::result).toList();
  }
}
