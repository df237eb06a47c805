package io.github.peeweevertx.pg.relation;

import static io.github.peeweevertx.testing.Await.on;
import static io.github.peeweevertx.testing.tck.relation.AuthorTable.AUTHOR;
import static io.github.peeweevertx.testing.tck.relation.EssayTable.ESSAY;
import static io.github.peeweevertx.testing.tck.relation.ParagraphTable.PARAGRAPH;
import static io.github.peeweevertx.testing.tck.relation.VoteTable.VOTE;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.relation.PrefetchOptions;
import io.github.peeweevertx.relation.PrefetchStrategy;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Direction;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.tck.relation.Author;
import io.github.peeweevertx.testing.tck.relation.Essay;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The levels of a prefetch do not wait for each other: they are under way together. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PgPrefetchRoundTripsTest {
  private static final Duration DELAY = Duration.ofMillis(20);
  private static final int LEVELS = 4;
  private static final int TRIES = 5;

  private Vertx vertx;
  private FaultProxy proxy;
  private Manager objects;

  @BeforeEach
  void openThroughAProxy(Vertx home, DatabaseUnderTest server) {
    vertx = home;
    proxy = FaultProxy.to(server);
    objects = Manager.create(TestUrl.of(server).port(proxy.port()).open(vertx));
    on(vertx, () -> objects.createTables(AUTHOR, ESSAY, PARAGRAPH, VOTE));
    on(
        vertx,
        () ->
            objects.create(new Author("huey")).compose(a -> objects.create(new Essay(a, "meow"))));
    // The connection learns the statements before anything is measured.
    on(vertx, () -> fourLevels(PrefetchStrategy.WHERE));
    on(vertx, () -> fourLevels(PrefetchStrategy.JOIN));
    on(vertx, () -> fourLevels(PrefetchStrategy.KEYS));
  }

  @AfterEach
  void close() {
    proxy.heal();
    on(vertx, () -> objects.close());
    proxy.close();
  }

  private Future<List<Author>> fourLevels(PrefetchStrategy strategy) {
    return objects.prefetch(
        PrefetchOptions.by(strategy), AUTHOR.select(), ESSAY, PARAGRAPH, VOTE.select().to(AUTHOR));
  }

  private Future<List<Author>> oneLevel() {
    return objects.execute(AUTHOR.select());
  }

  /** The shortest of some tries: everything but the line is noise. */
  private long nanos(Supplier<Future<?>> call) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      on(vertx, () -> call.get().map((Object) null));
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }

  @Test
  void fourLevelsTakeLittleMoreThanOne() {
    proxy.delay(DELAY);
    long roundTrip = 2 * DELAY.toNanos();
    long one = nanos(this::oneLevel);
    long where = nanos(() -> fourLevels(PrefetchStrategy.WHERE));
    long join = nanos(() -> fourLevels(PrefetchStrategy.JOIN));
    assertTrue(where - one < 1.5 * roundTrip, () -> where + " after " + one);
    assertTrue(join - one < 1.5 * roundTrip, () -> join + " after " + one);
  }

  @Test
  void keysWaitForTheRowsAboveThem() {
    proxy.delay(DELAY);
    long one = nanos(this::oneLevel);
    long keys = nanos(() -> fourLevels(PrefetchStrategy.KEYS));
    assertTrue(keys > 2 * one, () -> keys + " after " + one);
  }

  @Test
  void allLevelsAreSentBeforeTheFirstAnswer() {
    try (QueryCounter counter = QueryCounter.of(objects.database())) {
      proxy.silence(Direction.TO_CLIENT);
      Future<List<Author>> loaded =
          Future.future(
              promise ->
                  vertx
                      .getOrCreateContext()
                      .runOnContext(v -> fourLevels(PrefetchStrategy.WHERE).onComplete(promise)));
      Poll.until(
          Duration.ofSeconds(30),
          () -> counter.count() == LEVELS,
          () -> "sent " + counter.statements());
      proxy.heal();
      assertFalse(on(vertx, () -> loaded).isEmpty());
      counter.assertCount(LEVELS);
    }
  }
}
