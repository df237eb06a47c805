package io.github.peeweevertx.bench.hibernate;

import io.github.peeweevertx.bench.database.Answer;
import io.github.peeweevertx.bench.database.Contender;
import io.github.peeweevertx.bench.database.Operation;
import io.github.peeweevertx.bench.database.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.hibernate.reactive.stage.Stage;

/**
 * Hibernate Reactive. Each operation has a session of its own, which it closes: {@code withSession}
 * would give one session to all that run on an event loop.
 */
final class HibernateContender implements Contender {
  private static final int BATCH = 1_000;

  private final Stage.SessionFactory factory;
  private final AtomicLong assigned = new AtomicLong(1L << 40);

  HibernateContender(Stage.SessionFactory factory) {
    this.factory = factory;
  }

  @Override
  public String name() {
    return "hibernate-reactive";
  }

  @Override
  public Optional<Operation> operation(Workload workload) {
    int rows = workload.rows();
    return Optional.of(
        switch (workload) {
          case GET, GET_ALONE -> (key, answer) -> answered(get(key), answer);
          case ROWS_100, ROWS_1000 -> (key, answer) -> answered(range(key, rows), answer);
          case IN_TEN -> (key, answer) -> answered(list(Workload.tenKeys(key)), answer);
          case PREFETCH, PREFETCH_ALONE ->
              (key, answer) -> answered(owners(key, key + rows - 1), answer);
          case INSERT -> (key, answer) -> answered(insert(key), answer);
          case INSERT_1000 -> (key, answer) -> answered(insertAll(), answer);
          case TRANSACTION -> (key, answer) -> answered(countUp(key), answer);
        });
  }

  private CompletionStage<Long> get(long key) {
    return inSession(
        session -> session.find(AccountEntity.class, key).thenApply(AccountEntity::checksum));
  }

  private CompletionStage<Long> range(long first, int rows) {
    return inSession(
        session ->
            session
                .createSelectionQuery(
                    "from Account where id >= :first order by id", AccountEntity.class)
                .setParameter("first", first)
                .setMaxResults(rows)
                .getResultList()
                .thenApply(HibernateContender::sum));
  }

  private CompletionStage<Long> list(Long[] keys) {
    return inSession(
        session ->
            session
                .createSelectionQuery("from Account where id in :keys", AccountEntity.class)
                .setParameter("keys", List.of(keys))
                .getResultList()
                .thenApply(HibernateContender::sum));
  }

  private CompletionStage<Long> owners(long first, long last) {
    return inSession(
        session ->
            session
                .createSelectionQuery(
                    "from Owner o left join fetch o.notes where o.id between :first and :last",
                    OwnerEntity.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList()
                .thenApply(owners -> owners.stream().mapToLong(OwnerEntity::checksum).sum()));
  }

  private CompletionStage<Long> insert(long key) {
    EntryEntity entry = new EntryEntity();
    entry.amount = key;
    return inSession(
        session ->
            session.persist(entry).thenCompose(v -> session.flush()).thenApply(v -> entry.id));
  }

  private CompletionStage<Long> insertAll() {
    List<AssignedEntryEntity> entries = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      AssignedEntryEntity entry = new AssignedEntryEntity();
      entry.id = assigned.incrementAndGet();
      entry.amount = i;
      entries.add(entry);
    }
    return factory
        .openStatelessSession()
        .thenCompose(
            session ->
                session
                    .insert(BATCH, entries.toArray())
                    .handle((done, failure) -> session.close().thenCompose(v -> ended(failure)))
                    .thenCompose(Function.identity()))
        .thenApply(v -> (long) BATCH);
  }

  private CompletionStage<Long> countUp(long key) {
    return inSession(
        session ->
            session.withTransaction(
                transaction ->
                    session
                        .find(TallyEntity.class, key)
                        .thenApply(
                            tally -> {
                              tally.amount++;
                              return 1L;
                            })));
  }

  private static long sum(List<AccountEntity> accounts) {
    long sum = 0;
    for (AccountEntity each : accounts) {
      sum += each.checksum();
    }
    return sum;
  }

  private CompletionStage<Long> inSession(Function<Stage.Session, CompletionStage<Long>> work) {
    return factory
        .openSession()
        .thenCompose(
            session ->
                work.apply(session)
                    .handle(
                        (number, failure) ->
                            session.close().thenCompose(v -> ended(failure)).thenApply(v -> number))
                    .thenCompose(Function.identity()));
  }

  private static CompletionStage<Void> ended(Throwable failure) {
    return failure == null
        ? CompletableFuture.completedStage(null)
        : CompletableFuture.failedStage(failure);
  }

  private static void answered(CompletionStage<Long> stage, Answer answer) {
    stage.whenComplete(
        (number, failure) -> {
          if (failure == null) {
            answer.done(number);
          } else {
            answer.failed(failure);
          }
        });
  }
}
