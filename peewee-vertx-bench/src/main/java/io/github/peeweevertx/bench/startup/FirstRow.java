package io.github.peeweevertx.bench.startup;

import static io.github.peeweevertx.bench.raw.AccountTable.ACCOUNT;

import io.github.peeweevertx.bench.measure.FamilyArguments;
import io.github.peeweevertx.bench.measure.Usage;
import io.github.peeweevertx.bench.raw.Account;
import io.github.peeweevertx.bench.raw.RawContender;
import io.github.peeweevertx.bench.raw.RawPool;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/**
 * What a fresh JVM runs: one row, read as an object. Then it says what it used up, and is gone
 * without the courtesy of closing anything.
 */
public final class FirstRow {
  static final String RAW = "raw";
  static final long KEY = 42;

  private FirstRow() {}

  /**
   * Reads the row.
   *
   * @param arguments {@value #RAW}, or anything else for this toolkit
   */
  public static void main(String[] arguments) {
    Vertx vertx = Vertx.vertx();
    String uri = System.getenv(FamilyArguments.DATABASE);
    Future<Account> row =
        arguments[0].equals(RAW)
            ? new RawContender(RawPool.open(vertx, uri)).get(KEY)
            : Manager.create(PgDatabase.pooled(vertx, uri)).get(ACCOUNT, KEY);
    row.onComplete(FirstRow::say, FirstRow::fail);
  }

  private static void say(Account account) {
    Usage usage = Usage.now();
    System.out.printf("%d %d %d%n", account.checksum(), usage.cpuNanos(), usage.allocatedBytes());
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  private static void fail(Throwable failure) {
    failure.printStackTrace(System.out);
    System.out.flush();
    Runtime.getRuntime().halt(1);
  }
}
