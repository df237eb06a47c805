package io.github.peeweevertx.tx;

/**
 * A statement under way in a block. When it is late the outermost block is ended with it, since
 * nobody can say which of the statements of one connection a cancel hits.
 */
final class InBlock extends Timed {
  private final Watch watch;
  private final Limits limits;
  private final TransactionScope outermost;
  private volatile boolean cancelled;
  private boolean over;

  InBlock(Connections connections, TransactionScope outermost, Limits limits) {
    super(outermost.allowed(limits));
    this.watch = connections.watch();
    this.limits = limits;
    this.outermost = outermost;
  }

  /** Begins to watch it. */
  InBlock started() {
    watch.add(this);
    if (limits.stop() != null) {
      limits.stop().onComplete(signal -> cancel());
    }
    return this;
  }

  private void cancel() {
    cancelled = true;
    watch.hurry(this);
  }

  /** It was answered. On the owner's thread, as what follows. */
  void ended() {
    over = true;
    watch.remove(this);
  }

  @Override
  void late() {
    unlessOver(
        () ->
            outermost.expire(
                cancelled ? ScopeErrors.cancelledBlock() : ScopeErrors.lateInBlock(age())));
  }

  @Override
  void tooLate() {
    unlessOver(outermost::abandon);
  }

  private void unlessOver(Runnable action) {
    outermost
        .owner()
        .runOnContext(
            v -> {
              if (!over) {
                action.run();
              }
            });
  }
}
