package io.github.peeweevertx.sample;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.service.QueryServiceProxy;
import io.github.peeweevertx.testing.server.EmbeddedServer;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The running sample: what it has opened, and how all of it is closed again, in reverse order. May
 * be closed by any thread at any time, also while it starts.
 */
final class Sample implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Sample.class.getName());
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(10);
  private static final int SECONDS_TO_CLOSE = 15;

  private final SampleOptions options;
  private final Duration longestRequest;
  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final CountDownLatch allClosed = new CountDownLatch(1);
  private boolean closing;
  private Database database;
  private NameVerticle verticle;

  Sample(SampleOptions options) {
    this(options, LONGEST_REQUEST);
  }

  Sample(SampleOptions options, Duration longestRequest) {
    this.options = options;
    this.longestRequest = longestRequest;
  }

  /**
   * Opens everything, and returns once requests are answered.
   *
   * @throws Exception what went wrong on the way, in the words of whoever failed
   */
  void start() throws Exception {
    DatabaseUrl url = options.database() == null ? embedded() : options.database();
    Vertx vertx = open(Vertx::vertx, toClose -> finish(toClose.close()));
    NameHandlers handlers = options.eventBus() ? askingService(vertx, url) : direct(vertx, url);
    verticle = new NameVerticle(options.port(), handlers, longestRequest);
    deploy(vertx, verticle, threads());
  }

  private NameHandlers direct(Vertx vertx, DatabaseUrl url) {
    database = open(() -> PgDatabase.pooled(vertx, url), toClose -> finish(toClose.close()));
    Manager objects = Manager.create(database);
    return options.virtualThreads() ? new AwaitHandlers(objects) : new FutureHandlers(objects);
  }

  private NameHandlers askingService(Vertx vertx, DatabaseUrl url) {
    NameService service = new NameService(url);
    deploy(vertx, service, ThreadingModel.EVENT_LOOP);
    database = service.objects().database();
    return new BusHandlers(QueryServiceProxy.of(vertx, NameService.ADDRESS, NameService.TABLES));
  }

  private void deploy(Vertx vertx, Deployable what, ThreadingModel threads) {
    DeploymentOptions deployment = new DeploymentOptions().setThreadingModel(threads);
    String id = vertx.deployVerticle(what, deployment).await();
    open(() -> id, toStop -> finish(vertx.undeploy(toStop)));
  }

  private DatabaseUrl embedded() {
    // Not stopped by itself when the JVM exits: that would be while requests are still answered.
    EmbeddedServer server =
        open(EmbeddedServer.builder().stopOnExit(false)::start, EmbeddedServer::close);
    return DatabaseUrl.parse(server.uri()).unquoted();
  }

  private ThreadingModel threads() {
    return options.virtualThreads() ? ThreadingModel.VIRTUAL_THREAD : ThreadingModel.EVENT_LOOP;
  }

  /** Where it listens. */
  int port() {
    return verticle.port();
  }

  /** The database that it works on. */
  Database database() {
    return database;
  }

  /** Whether there is anything to close. */
  synchronized boolean isOpen() {
    return !opened.isEmpty();
  }

  /** Opens one thing, unless all is to be closed; a close that comes meanwhile waits for it. */
  private synchronized <T> T open(Supplier<T> opener, Consumer<T> closer) {
    if (closing) {
      throw new CancellationException("it was stopped meanwhile.");
    }
    T thing = opener.get();
    opened.push(() -> closer.accept(thing));
    return thing;
  }

  /** Closes what is open. Another call waits until the first one is done. */
  @Override
  public synchronized void close() {
    closing = true;
    while (!opened.isEmpty()) {
      try {
        opened.pop().run();
      } catch (Exception failure) {
        // Checked ones too: a future throws whatever it failed with. The rest has to be closed all
        // the same.
        LOG.log(Level.WARNING, "Not everything could be closed", failure);
      }
    }
    allClosed.countDown();
  }

  /** Waits until all is closed. */
  void awaitClosed() {
    try {
      allClosed.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      close();
    }
  }

  private static void finish(Future<Void> future) {
    try {
      future.await(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IllegalStateException("not closed within " + SECONDS_TO_CLOSE + " s", late);
    }
  }
}
