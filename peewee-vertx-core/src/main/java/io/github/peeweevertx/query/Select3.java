package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;

/**
 * A select of 3 columns.
 *
 * @param <R> what one row gives unless {@code into} says otherwise
 * @param <A> the type of the first column
 * @param <B> the type of the second column
 * @param <C> the type of the third column
 */
public final class Select3<R, A, B, C> extends TypedSelect<R, Select3<R, A, B, C>> {
  private final Selection<A> column1;
  private final Selection<B> column2;
  private final Selection<C> column3;

  private Select3(
      SelectParts parts,
      RowShape<R> shape,
      Class<?> modelClass,
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3) {
    super(parts, shape, modelClass);
    this.column1 = column1;
    this.column2 = column2;
    this.column3 = column3;
  }

  static <R, A, B, C> Select3<R, A, B, C> of(
      SelectStart<R> start, Selection<A> column1, Selection<B> column2, Selection<C> column3) {
    return new Select3<>(
        start.with(column1, column2, column3),
        start.shape,
        start.modelClass,
        column1,
        column2,
        column3);
  }

  @Override
  Select3<R, A, B, C> rebuilt(SelectParts changed) {
    return new Select3<>(changed, shape, modelClass(), column1, column2, column3);
  }

  /**
   * Rows become what a function makes of the columns.
   *
   * @param <T> what it makes
   * @param maker a constructor of a record, for example; called once per row on the event loop
   * @return a copy
   */
  public <T> Select<T> into(Function3<? super A, ? super B, ? super C, ? extends T> maker) {
    Args.given(maker, "the maker");
    int[] at = RowShape.offsets(parts.columns);
    return new Select<>(
        parts,
        columns ->
            row ->
                maker.apply(
                    column1.read(row, at[0]), column2.read(row, at[1]), column3.read(row, at[2])),
        modelClass());
  }

  /**
   * Rows become typed tuples.
   *
   * @return a copy
   */
  public Select<Row3<A, B, C>> asTuples() {
    return into(Row3::new);
  }
}
