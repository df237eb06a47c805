package io.github.peeweevertx.testing.tck.reliability;

import static io.github.peeweevertx.testing.Await.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.TestUrl;
import io.github.peeweevertx.testing.faults.Backends;
import io.github.peeweevertx.testing.faults.Direction;
import io.github.peeweevertx.testing.faults.FaultProxy;
import io.github.peeweevertx.testing.faults.Poll;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Money is moved while connections die: none is lost, none is made, and nobody is lied to. */
public abstract class BankTck {
  private static final int TRANSFERS = Scale.of(2_000, 500_000);
  private static final int ACCOUNTS = Scale.isFull() ? 1_000 : 100;
  private static final int BETWEEN_FAULTS = 100;
  private static final int FLOWS = 64;
  private static final int READERS = 4;
  private static final int CONNECTIONS = 8;

  private final long seed = Scale.seed();
  private final Random random = new Random(seed);
  private int faults;

  /** For the subclass of each database. */
  protected BankTck() {}

  @Test
  void booksAreRightWhateverBreaks(Vertx vertx, DatabaseUnderTest server, Manager objects) {
    Report report = new Report("bank");
    DatabaseUnderTest own = server.createDatabase("bank");
    FaultProxy proxy = FaultProxy.to(own);
    Database database = TestUrl.of(own).port(proxy.port()).pooled(CONNECTIONS).open(vertx);
    Bank bank = new Bank(Manager.create(database), ACCOUNTS, seed);
    await(bank.open(Manager.create(database)));
    List<Future<Void>> work = new ArrayList<>();
    for (int i = 0; i < FLOWS; i++) {
      work.add(started(vertx, () -> bank.flow(TRANSFERS)));
    }
    for (int i = 0; i < READERS; i++) {
      work.add(started(vertx, () -> bank.reader(TRANSFERS)));
    }
    try (Backends backends = Backends.of(vertx, own)) {
      breakThings(bank, proxy, backends);
    }
    proxy.heal();
    await(Future.all(work));
    Queue<String> wrong = await(bank.audit(Manager.create(database)));
    assertEquals(List.of(), List.copyOf(wrong), "seed " + seed);
    assertTrue(bank.unknown() <= faults * CONNECTIONS, "seed " + seed);
    assertEquals(0, database.acquired(), "seed " + seed);
    await(database.close());
    proxy.close();
    report
        .add("seed %d", seed)
        .add("%,d accounts, %d flows on %d connections", ACCOUNTS, FLOWS, CONNECTIONS)
        .add("%d readers of the sum, %,d faults", READERS, faults)
        .add("%s", bank.counts())
        .add("acknowledged and lost, applied twice, applied though undone: 0")
        .write(objects);
  }

  private void breakThings(Bank bank, FaultProxy proxy, Backends backends) {
    for (int next = BETWEEN_FAULTS; next < TRANSFERS; next += BETWEEN_FAULTS) {
      int made = next;
      Poll.until(
          Duration.ofSeconds(60),
          () -> bank.transfers() >= made,
          () -> "only " + bank.transfers() + " transfers were made, seed " + seed);
      faults++;
      switch (random.nextInt(8)) {
        case 0 -> proxy.reset();
        case 1 -> proxy.cut();
        case 2 -> backends.killAll();
        case 3 -> proxy.cutAfter(Direction.TO_CLIENT, random.nextInt(2_000));
        case 4 -> proxy.cutAfter(Direction.TO_SERVER, random.nextInt(2_000));
        case 5 -> proxy.cutAnswerTo("COMMIT");
        case 6 -> proxy.cutAt(Direction.TO_SERVER, "COMMIT", true);
        default -> proxy.cutAt(Direction.TO_SERVER, "COMMIT", false);
      }
    }
  }

  private static Future<Void> started(Vertx vertx, Supplier<Future<Void>> work) {
    Promise<Void> promise = Promise.promise();
    vertx.getOrCreateContext().runOnContext(v -> work.get().onComplete(promise));
    return promise.future();
  }
}
