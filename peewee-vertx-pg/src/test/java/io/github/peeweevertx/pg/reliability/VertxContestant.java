package io.github.peeweevertx.pg.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.TransactionPropagation;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What Vert.x itself offers: {@link TransactionPropagation#CONTEXT}. */
final class VertxContestant implements Contestant {
  private final Pool pool;

  VertxContestant(Vertx vertx, DatabaseUnderTest server) {
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(8))
            .connectingTo(server.uri())
            .using(vertx)
            .build();
  }

  @Override
  public <T> Future<T> transaction(Function<Work, Future<T>> body) {
    return pool.withTransaction(
        TransactionPropagation.CONTEXT, connection -> body.apply(new Inside(connection)));
  }

  private record Inside(SqlConnection connection) implements Work {
    @Override
    public Future<Void> insert(int number) {
      return connection.query("INSERT INTO numbers VALUES (" + number + ")").execute().mapEmpty();
    }

    @Override
    public Future<Long> backend() {
      return connection
          .query("SELECT pg_backend_pid()")
          .execute()
          .map(rows -> rows.iterator().next().getLong(0));
    }
  }

  @Override
  public Future<Void> reset() {
    return pool.query("CREATE TABLE IF NOT EXISTS numbers (n INTEGER PRIMARY KEY)")
        .execute()
        .compose(v -> pool.query("DELETE FROM numbers").execute())
        .mapEmpty();
  }

  @Override
  public Future<Set<Integer>> rows() {
    return pool.query("SELECT n FROM numbers")
        .execute()
        .map(
            rows -> {
              Set<Integer> numbers = new HashSet<>();
              rows.forEach(row -> numbers.add(row.getInteger(0)));
              return numbers;
            });
  }

  @Override
  public void close() {
    await(pool.close());
  }
}
