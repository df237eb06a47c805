package io.github.peeweevertx.testing.tck.hosts;

import static io.github.peeweevertx.testing.Await.await;
import static io.github.peeweevertx.testing.Await.failure;
import static io.github.peeweevertx.testing.model.TweetTable.TWEET;
import static io.github.peeweevertx.testing.model.UserTable.USER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.QueryCounter;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.model.User;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.tck.Tck;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A primary and a replica under one handle. Who answered is told by the port that the server
 * listens on, which is another one than that of the line to it.
 */
public abstract class ReplicasTck extends Tck {
  private static final TransactionOptions READ_ONLY = TransactionOptions.DEFAULT.asReadOnly();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Pair pair;
  private FaultProxy toPrimary;
  private FaultProxy toReplica;
  private Manager both;

  /** For the subclass of each database. */
  protected ReplicasTck() {}

  /**
   * Two servers of this suite's own, with the same login.
   *
   * @param primary takes writes
   * @param replica says that it takes none
   * @param stop stops both
   */
  public record Pair(DatabaseUnderTest primary, DatabaseUnderTest replica, Runnable stop) {}

  /**
   * Starts the servers.
   *
   * @return two servers; the primary, and in time the replica, has the tables of users and tweets
   */
  protected abstract Pair start();

  /**
   * Brings a row to the replica.
   *
   * @param servers the servers
   * @param username the user, which the primary has
   */
  protected abstract void arrive(Pair servers, String username);

  @BeforeAll
  final void startServers() {
    pair = start();
  }

  @AfterAll
  final void stopServers() {
    pair.stop().run();
  }

  @BeforeEach
  final void layLines() {
    toPrimary = FaultProxy.to(pair.primary());
    toReplica = FaultProxy.to(pair.replica());
    both = Manager.create(open(handle(toPrimary, toReplica)));
  }

  @AfterEach
  final void closeLines() {
    assertEquals(0, both.database().acquired());
    toPrimary.close();
    toReplica.close();
  }

  private TestUrl handle(FaultProxy primary, FaultProxy replica) {
    return TestUrl.of(pair.primary())
        .port(primary.port())
        .option("replicas", pair.primary().host() + ":" + replica.port())
        .pooled(3);
  }

  private Future<Integer> port(Manager manager) {
    String sql =
        switch (pair.primary().kind()) {
          case POSTGRESQL -> "SELECT inet_server_port()";
          case MARIADB, MYSQL -> "SELECT @@port";
        };
    return manager
        .query(sql, Tuple.tuple())
        .map(rows -> ((Number) rows.iterator().next().getValue(0)).intValue());
  }

  private void assertPrimary(Future<Integer> port) {
    assertEquals(pair.primary().port(), await(port));
  }

  private void assertReplica(Future<Integer> port) {
    assertEquals(pair.replica().port(), await(port));
  }

  private Future<Integer> in(TransactionOptions options, Function<Manager, Future<Integer>> body) {
    return inContext(() -> both.atomic(options, body));
  }

  private static ErrorCode refusal(Future<?> call) {
    return failure(PeeweeException.class, call).code();
  }

  @Test
  void readsAndWritesGoToThePrimaryUnlessTheySayOtherwise() {
    assertPrimary(port(both));
    assertPrimary(in(TransactionOptions.DEFAULT, this::port));
    await(both.create(new User("everything else")));
    assertEquals(0, toReplica.accepted());
  }

  @Test
  void readOnlyTransactionsGoToAReplica() {
    assertReplica(in(READ_ONLY, this::port));
    assertReplica(in(TransactionOptions.repeatableRead().asReadOnly(), tx -> port(both)));
    assertEquals(0, toPrimary.accepted());
  }

  @Test
  void callsOfTheReadOnlyManagerGoToAReplica() {
    await(both.create(new User("read only")));
    arrive(pair, "read only");
    Manager readOnly = both.readOnly();
    int before = toPrimary.open();
    assertReplica(port(readOnly));
    assertReplica(inContext(() -> readOnly.atomic(this::port)));
    assertReplica(inContext(() -> readOnly.withConnection(this::port)));
    assertEquals("read only", await(readOnly.get(USER, USER.username.eq("read only"))).username);
    assertEquals(1L, await(readOnly.count(USER.select().where(USER.username.eq("read only")))));
    List<User> users =
        await(
            inContext(
                () ->
                    readOnly.prefetch(
                        USER.select().where(USER.username.eq("read only")), TWEET.select())));
    assertEquals(1, users.size());
    Promise<Void> end = Promise.promise();
    readOnly.stream(USER.select(), 2)
        .exceptionHandler(end::fail)
        .endHandler(end::complete)
        .handler(user -> {});
    await(end.future());
    assertEquals(before, toPrimary.open());
  }

  @Test
  void readOnlyManagerRefusesWritesAndSendsNothing() {
    Manager readOnly = both.readOnly();
    User user = new User("never");
    try (QueryCounter counter = QueryCounter.of(both.database())) {
      assertEquals(ErrorCode.READ_ONLY_TRANSACTION, refusal(readOnly.create(user)));
      assertEquals(
          ErrorCode.READ_ONLY_TRANSACTION,
          refusal(
              readOnly.execute(
                  USER.update(USER.active.to(false)).where(USER.username.eq("never")))));
      assertEquals(
          ErrorCode.READ_ONLY_TRANSACTION,
          refusal(readOnly.query("DELETE FROM tweet", Tuple.tuple())));
      assertEquals(0, counter.count());
    }
    assertEquals(
        ErrorCode.READ_ONLY_TRANSACTION,
        refusal(inContext(() -> readOnly.atomic(tx -> tx.create(user)))));
  }

  @Test
  void serverRefusesWritesOfReadOnlyTransactions() {
    assertEquals(
        ErrorCode.READ_ONLY_TRANSACTION,
        refusal(in(READ_ONLY, tx -> both.create(new User("never")).map(1))));
  }

  @Test
  void nothingInsideOfATransactionThatWritesIsReadElsewhere() {
    assertPrimary(in(TransactionOptions.DEFAULT, tx -> port(both.readOnly())));
    assertPrimary(in(TransactionOptions.DEFAULT, tx -> port(tx.readOnly())));
    assertPrimary(
        in(TransactionOptions.DEFAULT, tx -> both.atomic(READ_ONLY, nested -> port(nested))));
    long seen =
        await(
            inContext(
                () ->
                    both.atomic(
                        tx ->
                            tx.create(new User("not committed"))
                                .compose(
                                    v ->
                                        both.readOnly()
                                            .count(
                                                USER.select()
                                                    .where(USER.username.eq("not committed")))))));
    assertEquals(1, seen);
    assertEquals(0, toReplica.accepted());
  }

  @Test
  void readOnlyManagerOfATransactionRefusesWritesToo() {
    assertEquals(
        ErrorCode.READ_ONLY_TRANSACTION,
        refusal(
            in(
                TransactionOptions.DEFAULT,
                tx -> tx.readOnly().atomic(nested -> nested.create(new User("never")).map(1)))));
  }

  @Test
  void readsGoToThePrimaryWhenNoReplicaAnswers() {
    toReplica.refuse();
    assertPrimary(port(both.readOnly()));
    assertEquals(
        ErrorCode.READ_ONLY_TRANSACTION,
        refusal(in(READ_ONLY, tx -> both.create(new User("never")).map(1))));
  }

  @Test
  void replicaThatFallsSilentIsWaitedForOnce() {
    toReplica.stall();
    Manager hasty =
        Manager.create(
                closing(
                    handle(toPrimary, toReplica)
                        .open(
                            vertx,
                            DatabaseOptions.DEFAULT.withHandshakeTimeout(Duration.ofSeconds(1)))))
            .readOnly();
    assertPrimary(port(hasty));
    parallel(3, i -> inContext(() -> hasty.atomic(this::port)));
    assertEquals(1, toReplica.accepted());
  }

  @Test
  void handleThatIsClosedWhileAHostIsSilentGoesToNoOther() {
    toPrimary.stall();
    TestUrl hosts = TestUrl.of(pair.primary()).ports(toPrimary.port(), toReplica.port()).pooled(1);
    Manager manager = Manager.create(open(hosts));
    Future<Long> count = manager.count(USER);
    Poll.until(PATIENCE, () -> toPrimary.open() == 1, () -> "nobody has come");
    await(manager.close());
    failure(PeeweeException.class, count);
    toPrimary.heal();
    toPrimary.awaitIdle();
    assertEquals(0, toReplica.accepted());
  }

  @Test
  void readsGoOnWhenTheReplicaIsLost() {
    assertReplica(port(both.readOnly()));
    toReplica.refuse();
    toReplica.cut();
    await(both.readOnly().count(USER));
    assertPrimary(port(both.readOnly()));
  }

  @Test
  void writesFailWhenThePrimaryIsAwayAndNeverGoToAReplica() {
    toPrimary.refuse();
    PeeweeException error =
        failure(PeeweeException.class, both.create(new User("nobody takes it")));
    assertEquals(ErrorCode.CONNECTION_FAILED, error.code());
    String message = error.getMessage();
    assertTrue(message.contains(":" + toPrimary.port() + " does not answer"), message);
    assertTrue(message.contains(":" + toReplica.port() + " takes no writes"), message);
    assertReplica(port(both.readOnly()));
  }

  @Test
  void hostsThatSayTheyAreStandbysAreTreatedAsSuch() {
    Manager swapped = Manager.create(open(handle(toReplica, toPrimary)));
    assertPrimary(port(swapped));
    assertReplica(port(swapped.readOnly()));
    Database hosts =
        open(
            TestUrl.of(pair.primary())
                .ports(toReplica.port(), toPrimary.port())
                .option("target_session_attrs", "primary"));
    assertPrimary(port(Manager.create(hosts)));
  }

  @Test
  void statementOnAReplicaIsCancelledThere() {
    String sleep =
        switch (pair.primary().kind()) {
          case POSTGRESQL -> "SELECT pg_sleep(30)";
          case MARIADB, MYSQL -> "SELECT COUNT(*) FROM (SELECT 1) AS x WHERE SLEEP(30) = 0";
        };
    Manager hasty = both.readOnly().within(Duration.ofMillis(500));
    assertEquals(ErrorCode.TIMEOUT, refusal(hasty.query(sleep, Tuple.tuple())));
    Manager direct = Manager.create(open(TestUrl.of(pair.replica())));
    Poll.until(PATIENCE, () -> sleeping(direct) == 0, () -> sleeping(direct) + " still sleep");
  }

  private long sleeping(Manager direct) {
    String sql =
        switch (pair.primary().kind()) {
          case POSTGRESQL ->
              "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active'"
                  + " AND query LIKE 'SELECT pg_sl%'";
          case MARIADB, MYSQL ->
              "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(30)%'"
                  + " AND id <> CONNECTION_ID()";
        };
    return await(direct.query(sql, Tuple.tuple())).iterator().next().getLong(0);
  }

  @Test
  void blockingReadsGoToAReplicaToo() {
    int port = both.allowSync(sync -> both.readOnly().sync().call(manager -> port(manager)));
    assertEquals(pair.replica().port(), port);
  }

  @Test
  void closingTheHandleClosesBothPools() {
    await(port(both));
    await(port(both.readOnly()));
    await(both.close());
    toPrimary.awaitIdle();
    toReplica.awaitIdle();
    assertEquals(ErrorCode.DATABASE_CLOSED, refusal(port(both.readOnly())));
    await(both.connect());
    assertReplica(port(both.readOnly()));
  }
}
