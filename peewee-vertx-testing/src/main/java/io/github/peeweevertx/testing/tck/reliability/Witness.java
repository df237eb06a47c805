package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.faults.Backends;
import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sees what one database did: who works on which connection, and which rows have to be there. */
final class Witness {
  final Manager objects;
  final AtomicLong checks = new AtomicLong();
  final AtomicInteger numbers = new AtomicInteger();
  final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<Long, Long> transactions = new ConcurrentHashMap<>();
  private final Set<Integer> expected = ConcurrentHashMap.newKeySet();

  Witness(Manager objects) {
    this.objects = objects;
  }

  Future<Long> backend(Manager by) {
    return Backends.own(by);
  }

  Future<Void> insert(Manager by, int number) {
    return by.query("INSERT INTO numbers VALUES (" + number + ")", Tuple.tuple()).mapEmpty();
  }

  void check(boolean right, String otherwise) {
    checks.incrementAndGet();
    if (!right) {
      wrong.add(otherwise);
    }
  }

  /** A transaction works on a connection, where no other may be. */
  void entered(long transaction, long backend) {
    Long other = transactions.putIfAbsent(backend, transaction);
    check(other == null, "foreign join: " + transaction + " met " + other);
  }

  void left(long backend) {
    transactions.remove(backend);
  }

  void expect(Set<Integer> rows) {
    expected.addAll(rows);
  }

  /** Compares all rows: what is missing was lost, what is there too much escaped. */
  Future<Void> compare() {
    return objects
        .query("SELECT n FROM numbers", Tuple.tuple())
        .map(
            rows -> {
              Set<Integer> seen = ConcurrentHashMap.newKeySet();
              rows.forEach(row -> seen.add(row.getInteger(0)));
              for (int number = 1; number <= numbers.get(); number++) {
                check(
                    seen.contains(number) == expected.contains(number),
                    (seen.contains(number) ? "escaped row " : "lost row ") + number);
              }
              return null;
            });
  }
}
