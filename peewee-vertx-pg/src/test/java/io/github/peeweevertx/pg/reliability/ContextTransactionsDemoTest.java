package io.github.peeweevertx.pg.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.peeweevertx.testing.junit.OnDatabase;
import io.github.peeweevertx.testing.server.DatabaseKind;
import io.github.peeweevertx.testing.server.DatabaseUnderTest;
import io.vertx.core.Vertx;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnDatabase(DatabaseKind.POSTGRESQL)
class ContextTransactionsDemoTest {
  @Test
  void everyCaseIsRightEveryTime(Vertx vertx, DatabaseUnderTest server) {
    ContextTransactionsDemo.outcomes(vertx, server, PeeweeContestant::new)
        .forEach(
            (each, outcomes) ->
                assertEquals(
                    Map.of(ContextCase.RIGHT, ContextTransactionsDemo.RUNS),
                    outcomes,
                    each.title()));
  }
}
