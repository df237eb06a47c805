package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Condition;

/**
 * A column that is true or false, and a condition by itself.
 *
 * @param <M> the model
 */
public final class BooleanField<M> extends ValueField<M, Boolean> implements Condition {
  BooleanField(ModelType<M, ?> table, String name, ColumnDef<Boolean> column) {
    super(table, name, column);
  }
}
