package io.github.peeweevertx.pg.reliability;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Tuple;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What this toolkit offers: {@code atomic}, used in the ambient way. */
final class PeeweeContestant implements Contestant {
  private final Manager objects;

  PeeweeContestant(Vertx vertx, DatabaseUnderTest server) {
    objects = Manager.create(TestUrl.of(server).pooled(8).open(vertx));
  }

  @Override
  public <T> Future<T> transaction(Function<Work, Future<T>> body) {
    return objects.atomic(() -> body.apply(new Inside(objects)));
  }

  private record Inside(Manager objects) implements Work {
    @Override
    public Future<Void> insert(int number) {
      return objects.query("INSERT INTO numbers VALUES (" + number + ")", Tuple.tuple()).mapEmpty();
    }

    @Override
    public Future<Long> backend() {
      return objects
          .query("SELECT pg_backend_pid()", Tuple.tuple())
          .map(rows -> rows.iterator().next().getLong(0));
    }
  }

  @Override
  public Future<Void> reset() {
    return objects
        .query("CREATE TABLE IF NOT EXISTS numbers (n INTEGER PRIMARY KEY)", Tuple.tuple())
        .compose(v -> objects.query("DELETE FROM numbers", Tuple.tuple()))
        .mapEmpty();
  }

  @Override
  public Future<Set<Integer>> rows() {
    return objects
        .query("SELECT n FROM numbers", Tuple.tuple())
        .map(
            rows -> {
              Set<Integer> numbers = new HashSet<>();
              rows.forEach(row -> numbers.add(row.getInteger(0)));
              return numbers;
            });
  }

  @Override
  public void close() {
    await(objects.close());
  }
}
