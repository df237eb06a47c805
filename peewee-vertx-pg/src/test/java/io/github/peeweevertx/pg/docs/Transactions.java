package io.github.peeweevertx.pg.docs;

import static io.github.peeweevertx.pg.docs.UserTable.USER;

import io.github.peeweevertx.exec.Database;
import io.github.peeweevertx.exec.DatabaseOptions;
import io.github.peeweevertx.exec.DatabaseUrl;
import io.github.peeweevertx.manager.Manager;
import io.github.peeweevertx.pg.PgDatabase;
import io.github.peeweevertx.tx.TransactionOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;

/** The code of the page on transactions, run by {@link TransactionsTest}. */
final class Transactions {
  private Transactions() {}

  static Future<Integer> retried(Manager objects) {
    // snippet: retried
    TransactionOptions careful =
        TransactionOptions.serializable().retry(5).within(Duration.ofSeconds(10));

    return objects.atomic(
        careful, tx -> tx.execute(USER.update(USER.active.to(false)).where(USER.active.eq(true))));
    // end
  }

  static Future<User> joined(Manager objects) {
    // snippet: joined
    return objects.joined(tx -> tx.create(USER, USER.username.to("beans")));
    // end
  }

  static Future<User> checked(Manager objects) {
    // snippet: checked
    TransactionOptions checked = TransactionOptions.DEFAULT.withOutcomeCheck();

    return objects.atomic(checked, tx -> tx.create(USER, USER.username.to("nuggie")));
    // end
  }

  static Future<User> outside(Manager objects) {
    // snippet: outside
    return objects.atomic(
        () ->
            objects
                .outside()
                .create(USER, USER.username.to("witness"))
                .compose(
                    witness -> Future.failedFuture(new IllegalStateException("undo the rest"))));
    // end
  }

  static Future<Void> byHand(Manager objects) {
    // snippet: by-hand
    return objects.withConnection(
        kept ->
            kept.begin()
                .compose(v -> kept.create(USER, USER.username.to("first")))
                .compose(first -> kept.commit())
                .compose(v -> kept.begin())
                .compose(v -> kept.create(USER, USER.username.to("second")))
                .compose(second -> kept.rollback()));
    // end
  }

  static Future<User> afterCommit(Manager objects, Vertx vertx) {
    // snippet: after-commit
    return objects.atomic(
        tx -> {
          tx.afterCommit(() -> vertx.eventBus().publish("users", "a new one"));
          return tx.create(USER, USER.username.to("mickey"));
        });
    // end
  }

  static Future<List<User>> limited(Manager objects) {
    // snippet: within
    Manager hasty = objects.within(Duration.ofSeconds(2));

    return hasty.execute(USER.select().where(USER.active.eq(true)));
    // end
  }

  static Future<Long> stopped(Manager objects, Promise<Void> closed) {
    // snippet: stopped
    Manager request = objects.stoppedBy(closed.future());

    return request.atomic(tx -> tx.count(USER));
    // end
  }

  static Database watched(Vertx vertx, String url) {
    // snippet: timeouts
    DatabaseOptions options =
        DatabaseOptions.DEFAULT
            .withStatementTimeout(Duration.ofSeconds(10))
            .withTransactionTimeout(Duration.ofMinutes(1))
            .withHandshakeTimeout(Duration.ofSeconds(2))
            .withWarningsAfter(Duration.ofSeconds(5));

    Database database = PgDatabase.pooled(vertx, DatabaseUrl.parse(url), options);
    // end
    return database;
  }
}
