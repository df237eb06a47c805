package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.ArrayExpr;
import java.util.List;

/**
 * A column of arrays.
 *
 * @param <M> the model
 * @param <E> the Java type of the elements
 */
public final class ArrayField<M, E> extends ValueField<M, List<E>> implements ArrayExpr<E> {
  ArrayField(ModelType<M, ?> table, String name, ColumnDef<List<E>> column) {
    super(table, name, column);
  }
}
