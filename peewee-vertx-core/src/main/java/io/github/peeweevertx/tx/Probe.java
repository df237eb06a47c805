package io.github.peeweevertx.tx;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;

/** Asks a connection that may have died for a sign of life, and does not wait long for it. */
final class Probe extends Timed {
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Connections connections;
  private final Loan loan;
  private final Promise<Void> promise = VertxContexts.promise(VertxContexts.current());

  Probe(Connections connections, Loan loan) {
    super(PATIENCE);
    this.connections = connections;
    this.loan = loan;
  }

  Future<Void> run() {
    connections.watch().add(this);
    Outcomes.guarded(() -> loan.connection().query("SELECT 1").execute())
        .onComplete((rows, failure) -> end(failure));
    return promise.future();
  }

  private void end(Throwable failure) {
    connections.watch().remove(this);
    if (failure == null) {
      promise.tryComplete();
    } else {
      connections.loans().foundDead();
      promise.tryFail(failure);
    }
  }

  @Override
  void late() {
    end(ScopeErrors.silent());
  }

  @Override
  void tooLate() {
    // Whoever asked has closed the connection.
  }
}
