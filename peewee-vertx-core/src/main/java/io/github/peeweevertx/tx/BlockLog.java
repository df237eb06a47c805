package io.github.peeweevertx.tx;

import io.vertx.core.Context;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What is to be done once a block is committed, or undone. Touched on the owner's thread only. */
final class BlockLog {
  private static final System.Logger LOG = System.getLogger("peewee.vertx");

  private final List<Runnable> afterCommit = new ArrayList<>();
  private final Deque<Runnable> onUndo = new ArrayDeque<>(1);

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void onUndo(Runnable action) {
    onUndo.push(action);
  }

  /**
   * The block has ended, or has begun anew.
   *
   * @param parent the log of the block that decides about this one; null when this one has decided
   * @param context where it was opened
   */
  void decided(boolean kept, BlockLog parent, Context context) {
    if (!kept) {
      undone();
    } else if (parent != null) {
      moveTo(parent);
    } else {
      committed(context);
    }
  }

  /** The block was kept, and its parent decides: what it noted goes there. */
  private void moveTo(BlockLog parent) {
    parent.afterCommit.addAll(afterCommit);
    onUndo.descendingIterator().forEachRemaining(parent.onUndo::push);
    clear();
  }

  /** The block was undone: newest first. */
  void undone() {
    List<Runnable> actions = List.copyOf(onUndo);
    clear();
    actions.forEach(Runnable::run);
  }

  /** The block was committed; the actions run on a context that is outside of it. */
  private void committed(Context context) {
    List<Runnable> actions = List.copyOf(afterCommit);
    clear();
    if (!actions.isEmpty()) {
      context.runOnContext(v -> actions.forEach(BlockLog::guarded));
    }
  }

  void clear() {
    afterCommit.clear();
    onUndo.clear();
  }

  private static void guarded(Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      // The transaction is committed: there is nobody left to fail but the log.
      LOG.log(System.Logger.Level.ERROR, "An after-commit action failed", failure);
    }
  }
}
