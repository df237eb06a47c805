package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.WriteNode;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.sql.Dialect;
import io.github.peeweevertx.sql.RowReader;
import java.util.List;
import java.util.Map;

/**
 * What a statement that writes may give back.
 *
 * @param <M> the model
 */
public abstract class Returns<M> {
  /** Whether the statement is ever run; null while nobody wants to know. */
  private final UnrunQueries.Built built = UnrunQueries.built(this);

  Returns() {}

  /** It is sent, or becomes a part of another one. */
  final void used() {
    UnrunQueries.used(built);
  }

  /** The table that is written. */
  abstract ModelTable<M, ?> target();

  /** The statement with what it gives back. */
  abstract WriteNode node(List<Node> returning);

  /** The same statement in the form in which it is sent. */
  WriteNode sent(List<Node> returning, Dialect dialect) {
    return node(returning);
  }

  /**
   * Gives back the rows as models, with what the database made of them.
   *
   * @return a query of one row for each that was written
   */
  public final Returning<M> returning() {
    return models(List.of(target()));
  }

  /**
   * Gives back the rows as models with some of their fields; the others are null or zero.
   *
   * @param fields at least one
   * @return a query of one row for each that was written
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Returning<M> returningOnly(ValueField<M, ?>... fields) {
    return models(Args.some("fields", fields));
  }

  private Returning<M> models(List<? extends Selection<?>> columns) {
    return new Returning<>(this, columns, new ModelShape<>(target()), target().modelClass());
  }

  /**
   * Gives back one value of each row.
   *
   * @param <A> its type
   * @param column an expression of the table, or a table for its models
   * @return a query of one row for each that was written
   */
  public final <A> Returning<A> returning(Selection<A> column) {
    return of(List.of(Args.given(column, "the column")), at -> row -> column.read(row, at[0]));
  }

  /**
   * Gives back two values of each row.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param first the first
   * @param second the second
   * @return a query of one row for each that was written
   */
  public final <A, B> Returning<Row2<A, B>> returning(Selection<A> first, Selection<B> second) {
    return of(
        List.of(Args.given(first, "first"), Args.given(second, "second")),
        at -> row -> new Row2<>(first.read(row, at[0]), second.read(row, at[1])));
  }

  /**
   * Gives back three values of each row.
   *
   * @param <A> the type of the first
   * @param <B> the type of the second
   * @param <C> the type of the third
   * @param first the first
   * @param second the second
   * @param third the third
   * @return a query of one row for each that was written
   */
  public final <A, B, C> Returning<Row3<A, B, C>> returning(
      Selection<A> first, Selection<B> second, Selection<C> third) {
    return of(
        List.of(
            Args.given(first, "first"), Args.given(second, "second"), Args.given(third, "third")),
        at ->
            row ->
                new Row3<>(
                    first.read(row, at[0]), second.read(row, at[1]), third.read(row, at[2])));
  }

  /**
   * Gives back any number of values of each row, as maps.
   *
   * @param columns expressions of the table, or tables for all of their columns
   * @return a query of one row for each that was written
   */
  public final Returning<Map<String, Object>> returningMaps(Selection<?>... columns) {
    return new Returning<>(
        this, Args.some("columns", columns), MapShape.MAP, target().modelClass());
  }

  private interface At<R> {
    RowReader<R> reader(int[] offsets);
  }

  private <R> Returning<R> of(List<? extends Selection<?>> columns, At<R> at) {
    return new Returning<>(
        this, columns, selected -> at.reader(RowShape.offsets(selected)), target().modelClass());
  }
}
