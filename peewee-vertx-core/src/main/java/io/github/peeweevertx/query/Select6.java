package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;

/**
 * A select of 6 columns.
 *
 * @param <R> what one row gives unless {@code into} says otherwise
 * @param <A> the type of the first column
 * @param <B> the type of the second column
 * @param <C> the type of the third column
 * @param <D> the type of the fourth column
 * @param <E> the type of the fifth column
 * @param <F> the type of the sixth column
 */
public final class Select6<R, A, B, C, D, E, F>
    extends TypedSelect<R, Select6<R, A, B, C, D, E, F>> {
  private final Selection<A> column1;
  private final Selection<B> column2;
  private final Selection<C> column3;
  private final Selection<D> column4;
  private final Selection<E> column5;
  private final Selection<F> column6;

  private Select6(
      SelectParts parts,
      RowShape<R> shape,
      Class<?> modelClass,
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4,
      Selection<E> column5,
      Selection<F> column6) {
    super(parts, shape, modelClass);
    this.column1 = column1;
    this.column2 = column2;
    this.column3 = column3;
    this.column4 = column4;
    this.column5 = column5;
    this.column6 = column6;
  }

  static <R, A, B, C, D, E, F> Select6<R, A, B, C, D, E, F> of(
      SelectStart<R> start,
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4,
      Selection<E> column5,
      Selection<F> column6) {
    return new Select6<>(
        start.with(column1, column2, column3, column4, column5, column6),
        start.shape,
        start.modelClass,
        column1,
        column2,
        column3,
        column4,
        column5,
        column6);
  }

  @Override
  Select6<R, A, B, C, D, E, F> rebuilt(SelectParts changed) {
    return new Select6<>(
        changed, shape, modelClass(), column1, column2, column3, column4, column5, column6);
  }

  /**
   * Rows become what a function makes of the columns.
   *
   * @param <T> what it makes
   * @param maker a constructor of a record, for example; called once per row on the event loop
   * @return a copy
   */
  public <T> Select<T> into(
      Function6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends T>
          maker) {
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
                    column4.read(row, at[3]),
                    column5.read(row, at[4]),
                    column6.read(row, at[5])),
        modelClass());
  }

  /**
   * Rows become typed tuples.
   *
   * @return a copy
   */
  public Select<Row6<A, B, C, D, E, F>> asTuples() {
    return into(Row6::new);
  }
}
