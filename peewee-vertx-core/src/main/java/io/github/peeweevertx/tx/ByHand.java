package io.github.peeweevertx.tx;

import io.github.peeweevertx.error.TransactionException;
import io.vertx.core.Future;
import java.util.List;
import java.util.Locale;

/**
 * What a block begins, keeps and undoes by hand while it goes on. Touched on the owner's thread
 * only.
 */
final class ByHand {
  private static final List<String> ROLLBACK = List.of("ROLLBACK");

  private final TransactionScope scope;
  private boolean open;

  ByHand(TransactionScope scope) {
    this.scope = scope;
  }

  /** Whether a transaction was begun by hand, and not ended by hand. */
  boolean isOpen() {
    return open;
  }

  /** What ends the block when the body has ended: a transaction left open is nobody's success. */
  List<String> keeping(BlockWords words) {
    return open ? ROLLBACK : words.keep();
  }

  /** What undoes the block. */
  List<String> undoing(BlockWords words) {
    if (open) {
      return ROLLBACK;
    }
    return scope.isGone() ? List.of() : words.undo();
  }

  Future<Void> begin() {
    return scope.admitted(
        promise -> {
          if (scope.inTransaction()) {
            promise.fail(ScopeErrors.nested());
            return;
          }
          open = true;
          scope.undoOnly().clear();
          scope.tracked(
              Limits.NONE,
              () ->
                  scope
                      .wire()
                      .control(
                          scope.connections().words().begin().apply(TransactionOptions.DEFAULT)),
              promise);
        });
  }

  Future<Void> commit(BlockWords words) {
    return restarted(words, "COMMIT", true);
  }

  Future<Void> rollback(BlockWords words) {
    return restarted(words, "ROLLBACK", false);
  }

  private Future<Void> restarted(BlockWords words, String byHand, boolean keep) {
    return scope.admitted(
        promise -> {
          TransactionException refusal = refusal(byHand, keep);
          if (refusal != null) {
            promise.fail(refusal);
            return;
          }
          boolean wasOpen = open;
          open = false;
          scope.undoOnly().clear();
          Wire wire = scope.wire();
          scope.tracked(
              Limits.NONE,
              () ->
                  wasOpen
                      ? wire.control(List.of(byHand))
                      : wire.control(keep ? words.keep() : words.undo())
                          .compose(v -> wire.control(words.open())),
              promise);
          promise.future().onSuccess(v -> scope.decided(keep));
        });
  }

  /** A server that refuses the transaction answers its commit with a rollback, and no error. */
  private TransactionException refusal(String byHand, boolean keep) {
    if (!scope.inTransaction()) {
      return ScopeErrors.required(byHand.toLowerCase(Locale.ROOT) + "()");
    }
    return keep || scope.isGone() ? scope.undoOnly().error() : null;
  }
}
