package io.github.peeweevertx.testing.tck.reliability;

import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.PeeweeException;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Moves money between accounts and remembers what it was told of each transfer. */
final class Bank {
  static final int BALANCE = 1_000;

  private enum Told {
    DONE,
    UNKNOWN,
    UNDONE
  }

  private final Manager objects;
  private final int accounts;
  private final Random random;
  private final AtomicInteger tokens = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private final Map<Integer, Told> told = new ConcurrentHashMap<>();
  private final Map<ErrorCode, Integer> errors = new ConcurrentHashMap<>();
  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

  Bank(Manager objects, int accounts, long seed) {
    this.objects = objects;
    this.accounts = accounts;
    this.random = new Random(seed);
  }

  /** Makes the tables; each account starts with the same balance. */
  Future<Void> open(Manager by) {
    String rows =
        IntStream.range(0, accounts)
            .mapToObj(id -> "(" + id + ", " + BALANCE + ")")
            .collect(Collectors.joining(", "));
    return send(by, "CREATE TABLE account (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL)")
        .compose(v -> send(by, "INSERT INTO account VALUES " + rows))
        .compose(
            v -> send(by, "CREATE TABLE transfer (token INTEGER, source INTEGER, target INTEGER)"));
  }

  int transfers() {
    return told.size();
  }

  /** Transfers one after the other, until enough are made by all flows together. */
  Future<Void> flow(int enough) {
    int token = tokens.incrementAndGet();
    if (token > enough) {
      return Future.succeededFuture();
    }
    int source = account();
    int target = account();
    return objects
        .atomic(
            TransactionOptions.DEFAULT.retry(5).within(Duration.ofSeconds(10)),
            tx -> transfer(tx, token, source, target))
        .transform(
            (v, failure) -> {
              note(token, failure);
              return flow(enough);
            });
  }

  private synchronized int account() {
    return random.nextInt(accounts);
  }

  private static Future<Void> transfer(Manager tx, int token, int source, int target) {
    // In one order, so that two transfers do not wait for each other.
    int first = Math.min(source, target);
    int second = Math.max(source, target);
    return send(tx, "INSERT INTO transfer VALUES (%d, %d, %d)".formatted(token, source, target))
        .compose(v -> move(tx, first, first == source ? -1 : 1))
        .compose(v -> move(tx, second, first == source ? 1 : -1));
  }

  private static Future<Void> move(Manager tx, int account, int amount) {
    return send(
        tx, "UPDATE account SET balance = balance + %d WHERE id = %d".formatted(amount, account));
  }

  /** Numbers stand in the text: placeholders differ between databases. */
  private static Future<Void> send(Manager by, String sql) {
    return by.query(sql, Tuple.tuple()).mapEmpty();
  }

  private void note(int token, Throwable failure) {
    if (failure == null) {
      told.put(token, Told.DONE);
    } else if (failure instanceof PeeweeException known) {
      errors.merge(known.code(), 1, Integer::sum);
      told.put(token, known.code() == ErrorCode.COMMIT_UNKNOWN ? Told.UNKNOWN : Told.UNDONE);
    } else {
      wrong.add("a failure without a code: " + failure);
    }
  }

  /** Reads the sum again and again, until the transfers are made. */
  Future<Void> reader(int enough) {
    if (transfers() >= enough) {
      return Future.succeededFuture();
    }
    return objects
        .query("SELECT sum(balance) FROM account", Tuple.tuple())
        .transform(
            (rows, failure) -> {
              if (failure == null) {
                reads.incrementAndGet();
                long sum = ((Number) rows.iterator().next().getValue(0)).longValue();
                if (sum != (long) accounts * BALANCE) {
                  wrong.add("a reader saw the sum " + sum);
                }
              } else if (!(failure instanceof PeeweeException)) {
                wrong.add("a failure without a code: " + failure);
              }
              return reader(enough);
            });
  }

  /** Compares what was told with what is there, when nothing breaks any more. */
  Future<Queue<String>> audit(Manager by) {
    return by.query("SELECT token, source, target FROM transfer", Tuple.tuple())
        .compose(
            rows -> {
              int[] balances = new int[accounts];
              Set<Integer> applied = new HashSet<>();
              for (Row row : rows) {
                if (!applied.add(row.getInteger(0))) {
                  wrong.add("applied twice: " + row.getInteger(0));
                }
                balances[row.getInteger(1)]--;
                balances[row.getInteger(2)]++;
              }
              told.forEach((token, outcome) -> compare(token, outcome, applied));
              return by.query("SELECT id, balance FROM account", Tuple.tuple())
                  .map(found -> compare(found, balances));
            });
  }

  private void compare(int token, Told outcome, Set<Integer> applied) {
    if (outcome == Told.DONE && !applied.contains(token)) {
      wrong.add("an acknowledged commit was lost: " + token);
    }
    if (outcome == Told.UNDONE && applied.contains(token)) {
      wrong.add("one that was told to have failed was applied: " + token);
    }
  }

  private Queue<String> compare(Iterable<Row> found, int[] balances) {
    for (Row row : found) {
      int expected = BALANCE + balances[row.getInteger(0)];
      if (row.getInteger(1) != expected) {
        wrong.add("account " + row.getInteger(0) + " has " + row.getInteger(1));
      }
    }
    return wrong;
  }

  int unknown() {
    return (int) told.values().stream().filter(each -> each == Told.UNKNOWN).count();
  }

  String counts() {
    long done = told.values().stream().filter(each -> each == Told.DONE).count();
    return "%,d transfers, %,d acknowledged, %,d unknown, %,d reads of the sum, errors: %s"
        .formatted(transfers(), done, unknown(), reads.get(), new TreeMap<>(errors));
  }
}
