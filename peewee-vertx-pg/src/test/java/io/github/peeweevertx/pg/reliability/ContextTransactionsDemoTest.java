package io.github.peeweevertx.pg.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.github.peeweevertx.testing.tck.reliability.Report;
import io.github.peeweevertx.testing.tck.reliability.Scale;
import io.vertx.core.Vertx;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class ContextTransactionsDemoTest {
  @Test
  void everyCaseIsRightEveryTime(Vertx vertx, DatabaseUnderTest server, Manager objects) {
    if (Scale.isFull()) {
      Report report = new Report("context-demo");
      ContextTransactionsDemo.table(vertx, server).lines().forEach(line -> report.add("%s", line));
      report.write(objects);
    }
    ContextTransactionsDemo.outcomes(vertx, server, PeeweeContestant::new)
        .forEach(
            (each, outcomes) ->
                assertEquals(
                    Map.of(ContextCase.RIGHT, ContextTransactionsDemo.RUNS),
                    outcomes,
                    each.title()));
  }
}
