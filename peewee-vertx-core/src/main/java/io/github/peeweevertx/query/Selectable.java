package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Selection;
import java.util.Collection;

/**
 * Something that a select starts from. What is selected decides the Java type of a row: up to eight
 * columns keep their types.
 *
 * @param <R> what one row gives unless {@code into} says otherwise
 */
@FunctionalInterface
public interface Selectable<R> {
  /**
   * The select without its select list.
   *
   * @return for the methods of this interface only
   */
  SelectStart<R> begin();

  /**
   * Any number of columns.
   *
   * @param columns expressions, or tables for all of their columns; at least one
   * @return the select
   */
  default Select<R> select(Selection<?>... columns) {
    SelectStart<R> start = begin();
    return new Select<>(start.with(columns), start.shape, start.modelClass);
  }

  /**
   * Any number of columns.
   *
   * @param columns expressions, or tables for all of their columns; at least one
   * @return the select
   */
  default Select<R> select(Collection<? extends Selection<?>> columns) {
    return select(Args.given(columns, "columns").toArray(Selection<?>[]::new));
  }

  /**
   * One column.
   *
   * @param <A> the type of the first
   * @param column1 the first
   * @return the select
   */
  default <A> Select1<R, A> select(Selection<A> column1) {
    return Select1.of(begin(), column1);
  }

  /**
   * Two columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param column1 the first
   * @param column2 the second
   * @return the select
   */
  default <A, B> Select2<R, A, B> select(Selection<A> column1, Selection<B> column2) {
    return Select2.of(begin(), column1, column2);
  }

  /**
   * Three columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param column1 the first
   * @param column2 the second
   * @param column3 the third
   * @return the select
   */
  default <A, B, C> Select3<R, A, B, C> select(
      Selection<A> column1, Selection<B> column2, Selection<C> column3) {
    return Select3.of(begin(), column1, column2, column3);
  }

  /**
   * Four columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param <D> the type of the fourth
   * @param column1 the first
   * @param column2 the second
   * @param column3 the third
   * @param column4 the fourth
   * @return the select
   */
  default <A, B, C, D> Select4<R, A, B, C, D> select(
      Selection<A> column1, Selection<B> column2, Selection<C> column3, Selection<D> column4) {
    return Select4.of(begin(), column1, column2, column3, column4);
  }

  /**
   * Five columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param <D> the type of the fourth
   * @param <E> the type of the fifth
   * @param column1 the first
   * @param column2 the second
   * @param column3 the third
   * @param column4 the fourth
   * @param column5 the fifth
   * @return the select
   */
  default <A, B, C, D, E> Select5<R, A, B, C, D, E> select(
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4,
      Selection<E> column5) {
    return Select5.of(begin(), column1, column2, column3, column4, column5);
  }

  /**
   * Six columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param <D> the type of the fourth
   * @param <E> the type of the fifth
   * @param <F> the type of the sixth
   * @param column1 the first
   * @param column2 the second
   * @param column3 the third
   * @param column4 the fourth
   * @param column5 the fifth
   * @param column6 the sixth
   * @return the select
   */
  default <A, B, C, D, E, F> Select6<R, A, B, C, D, E, F> select(
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4,
      Selection<E> column5,
      Selection<F> column6) {
    return Select6.of(begin(), column1, column2, column3, column4, column5, column6);
  }

  /**
   * Seven columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param <D> the type of the fourth
   * @param <E> the type of the fifth
   * @param <F> the type of the sixth
   * @param <G> the type of the seventh
   * @param column1 the first
   * @param column2 the second
   * @param column3 the third
   * @param column4 the fourth
   * @param column5 the fifth
   * @param column6 the sixth
   * @param column7 the seventh
   * @return the select
   */
  default <A, B, C, D, E, F, G> Select7<R, A, B, C, D, E, F, G> select(
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4,
      Selection<E> column5,
      Selection<F> column6,
      Selection<G> column7) {
    return Select7.of(begin(), column1, column2, column3, column4, column5, column6, column7);
  }

  /**
   * Eight columns.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param <D> the type of the fourth
   * @param <E> the type of the fifth
   * @param <F> the type of the sixth
   * @param <G> the type of the seventh
   * @param <H> the type of the eighth
   * @param column1 the first
   * @param column2 the second
   * @param column3 the third
   * @param column4 the fourth
   * @param column5 the fifth
   * @param column6 the sixth
   * @param column7 the seventh
   * @param column8 the eighth
   * @return the select
   */
  default <A, B, C, D, E, F, G, H> Select8<R, A, B, C, D, E, F, G, H> select(
      Selection<A> column1,
      Selection<B> column2,
      Selection<C> column3,
      Selection<D> column4,
      Selection<E> column5,
      Selection<F> column6,
      Selection<G> column7,
      Selection<H> column8) {
    return Select8.of(
        begin(), column1, column2, column3, column4, column5, column6, column7, column8);
  }
}
