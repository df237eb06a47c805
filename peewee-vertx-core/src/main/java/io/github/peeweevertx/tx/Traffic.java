package io.github.peeweevertx.tx;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/**
 * What is under way in a block: its statements, and the one nested block that may be open at a
 * time. Touched on the owner's thread only.
 */
final class Traffic {
  private int inFlight;
  private TransactionScope openChild;
  private Promise<Void> childEnded;
  private Promise<Void> idle;
  private boolean abandoned;

  TransactionScope openChild() {
    return openChild;
  }

  /** Completes when the nested block that is open now has ended. */
  Future<Void> childEnd() {
    return childEnded.future();
  }

  void childStarted(TransactionScope child) {
    openChild = child;
    childEnded = Promise.promise();
  }

  /** Lets in who waited; one of them may open the next nested block. */
  void childEnded() {
    openChild = null;
    childEnded.complete();
    wake();
  }

  void statementStarted() {
    inFlight++;
  }

  void statementEnded() {
    inFlight--;
    wake();
  }

  boolean hasStatements() {
    return inFlight > 0;
  }

  /** Completes once nothing is under way. */
  Future<Void> whenIdle() {
    if (isIdle()) {
      return Future.succeededFuture();
    }
    idle = Promise.promise();
    return idle.future();
  }

  /** Nothing under way is waited for any more. */
  void abandon() {
    abandoned = true;
    wake();
  }

  boolean isIdle() {
    return abandoned || inFlight == 0 && openChild == null;
  }

  private void wake() {
    if (idle != null && isIdle()) {
      idle.tryComplete();
    }
  }
}
