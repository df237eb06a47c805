package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.TemporalExpr;
import java.time.temporal.Temporal;

/**
 * A column of dates or times.
 *
 * @param <M> the model
 * @param <T> the type of the date or time
 */
public final class TemporalField<M, T extends Temporal> extends ValueField<M, T>
    implements TemporalExpr<T> {
  TemporalField(ModelType<M, ?> table, String name, ColumnDef<T> column) {
    super(table, name, column);
  }
}
