package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;

/**
 * A select of 2 columns.
 *
 * @param <R> what one row gives unless {@code into} says otherwise
 * @param <A> the type of the first column
 * @param <B> the type of the second column
 */
public final class Select2<R, A, B> extends TypedSelect<R, Select2<R, A, B>> {
  private final Selection<A> column1;
  private final Selection<B> column2;

  private Select2(
      SelectParts parts,
      RowShape<R> shape,
      Class<?> modelClass,
      Selection<A> column1,
      Selection<B> column2) {
    super(parts, shape, modelClass);
    this.column1 = column1;
    this.column2 = column2;
  }

  static <R, A, B> Select2<R, A, B> of(
      SelectStart<R> start, Selection<A> column1, Selection<B> column2) {
    return new Select2<>(
        start.with(column1, column2), start.shape, start.modelClass, column1, column2);
  }

  @Override
  Select2<R, A, B> rebuilt(SelectParts changed) {
    return new Select2<>(changed, shape, modelClass(), column1, column2);
  }

  /**
   * Rows become what a function makes of the columns.
   *
   * @param <T> what it makes
   * @param maker a constructor of a record, for example; called once per row on the event loop
   * @return a copy
   */
  public <T> Select<T> into(Function2<? super A, ? super B, ? extends T> maker) {
    Args.given(maker, "the maker");
    int[] at = RowShape.offsets(parts.columns);
    return new Select<>(
        parts,
        columns -> row -> maker.apply(column1.read(row, at[0]), column2.read(row, at[1])),
        modelClass());
  }

  /**
   * Rows become typed tuples.
   *
   * @return a copy
   */
  public Select<Row2<A, B>> asTuples() {
    return into(Row2::new);
  }
}
