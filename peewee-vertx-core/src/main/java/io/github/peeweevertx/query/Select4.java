package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;

/**
 * A select of 4 columns.
 *
 * @param <R> what one row gives unless {@code into} says otherwise
 * @param <A> the type of the first column
 * @param <B> the type of the second column
 * @param <C> the type of the third column
 * @param <D> the type of the fourth column
 */
public final class Select4<R, A, B, C, D> extends TypedSelect<R, Select4<R, A, B, C, D>> {
  private final Selection<A> column1;
  private final Selection<B> column2;
  private final Selection<C> column3;
  private final Selection<D> column4;

  private Select4(
      SelectParts parts,
      RowShape<R> shape,
      Class<?> modelClass,
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4) {
    super(parts, shape, modelClass);
    this.column1 = column1;
    this.column2 = column2;
    this.column3 = column3;
    this.column4 = column4;
  }

  static <R, A, B, C, D> Select4<R, A, B, C, D> of(
      SelectStart<R> start,
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4) {
    return new Select4<>(
        start.with(column1, column2, column3, column4),
        start.shape,
        start.modelClass,
        column1,
        column2,
        column3,
        column4);
  }

  @Override
  Select4<R, A, B, C, D> rebuilt(SelectParts changed) {
    return new Select4<>(changed, shape, modelClass(), column1, column2, column3, column4);
  }

  /**
   * Rows become what a function makes of the columns.
   *
   * @param <T> what it makes
   * @param maker a constructor of a record, for example; called once per row on the event loop
   * @return a copy
   */
  public <T> Select<T> into(
      Function4<? super A, ? super B, ? super C, ? super D, ? extends T> maker) {
    Args.given(maker, "the maker");
    int[] at = RowShape.offsets(parts.columns);
    return new Select<>(
        parts,
        columns ->
            row ->
                maker.apply(
                    column1.read(row, at[0]),
                    column2.read(row, at[1]),
                    column3.read(row, at[2]),
                    column4.read(row, at[3])),
        modelClass());
  }

  /**
   * Rows become typed tuples.
   *
   * @return a copy
   */
  public Select<Row4<A, B, C, D>> asTuples() {
    return into(Row4::new);
  }
}
