package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.NumberExpr;

/**
 * A column of numbers.
 *
 * @param <M> the model
 * @param <N> the type of the number
 */
public final class NumberField<M, N extends Number> extends ValueField<M, N>
    implements NumberExpr<N> {
  NumberField(ModelType<M, ?> table, String name, ColumnDef<N> column) {
    super(table, name, column);
  }
}
