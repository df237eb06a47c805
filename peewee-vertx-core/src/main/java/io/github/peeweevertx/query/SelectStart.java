package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import java.util.List;

/**
 * A select without its select list. Only {@link Selectable} makes something of it.
 *
 * @param <R> what one row gives
 */
public final class SelectStart<R> {
  private final SelectParts parts;
  final RowShape<R> shape;
  final Class<?> modelClass;

  SelectStart(SelectParts parts, RowShape<R> shape, Class<?> modelClass) {
    this.parts = parts;
    this.shape = shape;
    this.modelClass = modelClass;
  }

  /** The clauses with a select list. */
  SelectParts with(Selection<?>... columns) {
    SelectParts copy = parts.copy();
    copy.columns = List.copyOf(Args.some("columns", columns));
    copy.byDefault = false;
    return copy;
  }
}
