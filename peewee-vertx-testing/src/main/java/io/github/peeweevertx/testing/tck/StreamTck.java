package io.github.peeweevertx.testing.tck;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.TransactionException;
import io.github.peeweevertx.exec.ResultStream;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.query.RawQuery;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.sql.Feature;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Results come one by one, as they are asked for, and nothing stays behind. */
public abstract class StreamTck extends Tck {
  private static final int ROWS = 10;

  /** For subclasses. */
  protected StreamTck() {
    super(USER);
  }

  @BeforeEach
  final void createUsers() {
    List<User> users = IntStream.range(0, ROWS).mapToObj(i -> new User("u" + i)).toList();
    await(objects.bulkCreate(USER, users));
  }

  private static Select<String> names() {
    return USER.select(USER.username).orderBy(USER.username).scalars();
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "u" + i).toList();
  }

  /** Takes everything. */
  private static <R> Future<List<R>> all(ResultStream<R> stream) {
    Promise<List<R>> promise = Promise.promise();
    List<R> taken = new ArrayList<>();
    stream
        .exceptionHandler(promise::fail)
        .endHandler(v -> promise.complete(taken))
        .handler(taken::add);
    return promise.future();
  }

  /** Takes a few, then says so; the stream stands still. */
  private static <R> Future<List<R>> some(ResultStream<R> stream, int count) {
    Promise<List<R>> promise = Promise.promise();
    List<R> taken = new ArrayList<>();
    stream
        .pause()
        .exceptionHandler(promise::tryFail)
        .handler(
            result -> {
              taken.add(result);
              if (taken.size() == count) {
                promise.complete(taken);
              }
            });
    stream.fetch(count);
    return promise.future();
  }

  @Test
  void allResultsComeInOrder() {
    for (int size : new int[] {1, 3, 5, ROWS, 100}) {
      assertEquals(names(ROWS), await(all(objects.stream(names(), size))));
      assertEquals(0, database.acquired());
    }
    assertEquals(ROWS, await(all(objects.stream(USER.select()))).size());
  }

  @Test
  void queryIsSentOnceAndOnlyWhenSomebodyListens() {
    try (QueryCounter counter = counter()) {
      ResultStream<String> stream = objects.stream(names(), 3);
      counter.assertCount(0);
      await(all(stream));
      assertEquals(1, counter.selects());
    }
  }

  @Test
  void streamOfNoRowsEnds() {
    assertEquals(
        List.of(), await(all(objects.stream(USER.select().where(USER.username.eq("nobody"))))));
    assertEquals(0, database.acquired());
  }

  @Test
  void noMoreResultsComeThanAreAskedFor() {
    ResultStream<String> stream = objects.stream(names(), 4);
    List<String> taken = await(some(stream, 6));
    assertEquals(names(6), List.copyOf(taken));
    assertEquals(1, database.acquired());
    Promise<Void> ended = Promise.promise();
    stream.endHandler(ended::complete).resume();
    await(ended.future());
    assertEquals(names(ROWS), taken);
    assertEquals(0, database.acquired());
  }

  @Test
  void closingBeforeTheEndFreesTheConnection() {
    ResultStream<String> stream = objects.stream(names(), 2);
    List<String> taken = await(some(stream, 3));
    await(stream.close());
    assertEquals(0, database.acquired());
    stream.resume();
    await(stream.close());
    assertEquals(names(3), taken);
  }

  @Test
  void closingBeforeTheStartSendsNothing() {
    try (QueryCounter counter = counter()) {
      ResultStream<String> stream = objects.stream(names(), 2);
      await(stream.close());
      stream.handler(name -> {});
      await(stream.close());
      counter.assertCount(0);
    }
  }

  @Test
  void takingTheHandlerAwayFreesTheConnection() {
    ResultStream<String> stream = objects.stream(names(), 2);
    await(some(stream, 1));
    stream.handler(null);
    await(stream.close());
    assertEquals(0, database.acquired());
  }

  @Test
  void streamsLeftAtAnyRowLeaveNothingBehind() {
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      ResultStream<String> stream = objects.stream(names(), 1 + random.nextInt(4));
      await(some(stream, 1 + random.nextInt(ROWS)));
      await(stream.close());
      assertEquals(0, database.acquired());
    }
    assertEquals(ROWS, await(objects.count(USER)));
  }

  @Test
  void handlerThatThrowsEndsTheStream() {
    IllegalStateException thrown = new IllegalStateException("enough");
    Promise<Void> failed = Promise.promise();
    objects.stream(names(), 2)
        .exceptionHandler(failed::fail)
        .handler(
            name -> {
              throw thrown;
            });
    assertSame(thrown, failure(IllegalStateException.class, failed.future()));
    assertEquals(0, database.acquired());
  }

  @Test
  void failureOfTheServerEndsTheStream() {
    RawQuery<?> wrong = RawQuery.of("select nothing from nowhere");
    assertEquals(
        ErrorCode.UNKNOWN_TABLE, failure(PeeweeException.class, all(objects.stream(wrong))).code());
    assertEquals(0, database.acquired());
  }

  @Test
  void rowThatCannotBeReadEndsTheStream() {
    Select<Integer> lengths =
        names()
            .map(
                name -> {
                  if (name.equals("u4")) {
                    throw new IllegalArgumentException(name);
                  }
                  return name.length();
                });
    assertEquals(
        ErrorCode.UNREADABLE_VALUE,
        failure(DataException.class, all(objects.stream(lengths, 3))).code());
    assertEquals(0, database.acquired());
  }

  @Test
  void undeployedVerticleClosesItsStreams() {
    Promise<List<String>> taken = Promise.promise();
    String id =
        await(
            vertx.deployVerticle(
                new VerticleBase() {
                  @Override
                  public Future<?> start() {
                    some(objects.stream(names(), 2), 3).onComplete(taken);
                    return taken.future();
                  }
                }));
    assertEquals(1, database.acquired());
    await(vertx.undeploy(id));
    assertEquals(0, database.acquired());
    assertEquals(names(3), taken.future().result());
  }

  @Test
  void streamInATransactionSeesWhatItWroteAndSharesItsConnection() {
    List<String> seen =
        await(
            inContext(
                () ->
                    objects.atomic(
                        () ->
                            objects
                                .create(new User("u5x"))
                                .compose(
                                    user -> {
                                      assertEquals(1, database.acquired());
                                      return all(objects.stream(names(), 3));
                                    }))));
    assertEquals(ROWS + 1, seen.size());
    assertEquals(0, database.acquired());
  }

  @Test
  void otherStatementsOfATransactionRunBetweenTheResults() {
    await(
        inContext(
            () ->
                objects.atomic(
                    transaction -> {
                      ResultStream<User> stream =
                          transaction.stream(USER.select().orderBy(USER.id), 2);
                      Promise<Void> done = Promise.promise();
                      stream
                          .exceptionHandler(done::fail)
                          .endHandler(done::complete)
                          .handler(
                              user -> {
                                stream.pause();
                                user.logins = 7;
                                transaction
                                    .atomic(inner -> inner.update(user, USER.logins))
                                    .onFailure(done::tryFail)
                                    .onSuccess(changed -> stream.resume());
                              });
                      return done.future();
                    })));
    assertEquals(ROWS, await(objects.count(USER.select().where(USER.logins.eq(7)))));
  }

  @Test
  void handlersAreOutsideOfTheStreamsOwnTransaction() {
    Promise<OptionalLong> inside = Promise.promise();
    ResultStream<String> stream = objects.stream(names(), 2);
    stream.handler(name -> inside.tryComplete(objects.transactionId()));
    assertEquals(OptionalLong.empty(), await(inside.future()));
    await(stream.close());
  }

  @Test
  void streamThatOutlivesItsTransactionFails() {
    Promise<Void> failed = Promise.promise();
    ResultStream<String> left =
        await(
            inContext(
                () ->
                    objects.atomic(
                        () -> {
                          ResultStream<String> stream = objects.stream(names(), 2);
                          return some(stream, 2).map(taken -> stream);
                        })));
    left.exceptionHandler(failed::fail).resume();
    assertEquals(
        ErrorCode.TRANSACTION_CLOSED, failure(TransactionException.class, failed.future()).code());
    assertEquals(0, database.acquired());
  }

  /** The session that a manager of one connection has now. */
  private Object session(Manager one) {
    String sql =
        server.kind() == DatabaseKind.POSTGRESQL
            ? "select pg_backend_pid()"
            : "select connection_id()";
    return await(one.query(sql, Tuple.tuple())).iterator().next().getValue(0);
  }

  @Test
  @Tag("session")
  void connectionWithAnOpenCursorIsNotLentAgain() {
    Manager one = Manager.create(open(url()));
    Object first = session(one);
    await(inContext(() -> one.atomic(() -> all(one.stream(names(), 2)))));
    assertEquals(first, session(one));
    await(
        inContext(
            () ->
                one.atomic(
                    () -> {
                      ResultStream<String> closed = one.stream(names(), 2);
                      return some(closed, 2).compose(taken -> closed.close());
                    })));
    assertEquals(first, session(one));
    await(inContext(() -> one.atomic(() -> some(one.stream(names(), 2), 2))));
    assertNotEquals(first, session(one));
  }

  @Test
  void streamNeedsATransactionWhereCursorsDo() {
    Future<List<String>> taken =
        inContext(() -> objects.withConnection(kept -> all(kept.stream(names(), 2))));
    if (database.dialect().supports(Feature.CURSOR_IN_TRANSACTION)) {
      assertEquals(
          ErrorCode.TRANSACTION_REQUIRED, failure(TransactionException.class, taken).code());
    } else {
      assertEquals(names(ROWS), await(taken));
    }
    assertEquals(
        names(ROWS),
        await(
            inContext(
                () ->
                    objects.withConnection(
                        kept -> kept.atomic(inner -> all(inner.stream(names(), 2)))))));
  }

  @Test
  void mandatoryManagerStreamsInTransactionsOnly() {
    Manager mandatory = objects.mandatory();
    assertEquals(
        ErrorCode.TRANSACTION_REQUIRED,
        failure(TransactionException.class, all(mandatory.stream(names()))).code());
    assertEquals(
        names(ROWS), await(inContext(() -> objects.atomic(() -> all(mandatory.stream(names()))))));
  }

  @Test
  void failureThatNobodyHearsReachesTheContext() {
    Promise<Void> heard = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(
            v -> {
              vertx.getOrCreateContext().exceptionHandler(heard::fail);
              objects.stream(RawQuery.of("select nothing from nowhere")).handler(row -> {});
            });
    assertEquals(ErrorCode.UNKNOWN_TABLE, failure(PeeweeException.class, heard.future()).code());
  }

  @Test
  void portionOfNoRowsIsRefused() {
    assertEquals(
        ErrorCode.INVALID_ARGUMENT,
        assertThrows(ProgrammingException.class, () -> objects.stream(names(), 0)).code());
    ResultStream<String> stream = objects.stream(names());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> stream.fetch(-1))
            .getMessage()
            .contains("take back"));
  }
}
