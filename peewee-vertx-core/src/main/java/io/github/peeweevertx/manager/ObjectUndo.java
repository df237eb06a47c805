package io.github.peeweevertx.manager;

import io.github.peeweevertx.exec.Executor;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.tx.TransactionScope;
import io.github.peeweevertx.type.Snapshot;
import java.util.Objects;

/**
 * Puts back what the toolkit wrote into objects, when the block is undone in which it did so: an
 * object whose row is gone must not keep a key, nor think that it was saved.
 */
final class ObjectUndo {
  private final TransactionScope scope;

  private ObjectUndo(TransactionScope scope) {
    this.scope = scope;
  }

  /** For a call that is about to be made; asked before, since the answer may come elsewhere. */
  static ObjectUndo of(Executor executor) {
    TransactionScope scope = executor.source().scope();
    return new ObjectUndo(scope != null && scope.inTransaction() ? scope : null);
  }

  /** Notes that an object is about to be given a key by the database. */
  <M> void value(ModelType<M, ?> table, M object, ValueField<M, ?> generated, Object key) {
    value(table, object, generated, key, null);
  }

  /** Notes that an object is about to be given another value. */
  <M> void value(
      ModelType<M, ?> table, M object, ValueField<M, ?> field, Object given, Object before) {
    if (scope != null) {
      scope.onUndo(
          () -> {
            // Unless the application has given it another one since.
            if (Objects.equals(field.get(object), given)) {
              table.with(object, field.index(), before);
            }
          });
    }
  }

  /** Notes that the snapshot of an object is about to be changed. */
  <M> void snapshot(ModelType<M, ?> table, M object) {
    Snapshot snapshot = scope == null ? null : table.snapshot(object);
    if (snapshot != null) {
      Object before = snapshot.save();
      scope.onUndo(() -> snapshot.restore(before));
    }
  }
}
