package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.Subquery;
import io.github.peeweevertx.sql.RowReader;
import io.github.peeweevertx.type.SqlType;
import io.github.peeweevertx.type.SqlTypes;
import java.util.function.Function;

/**
 * A select of one column.
 *
 * @param <R> what one row gives unless {@code into} says otherwise
 * @param <A> the type of the first column
 */
public final class Select1<R, A> extends TypedSelect<R, Select1<R, A>> implements Subquery<A> {
  private final Selection<A> column1;

  private Select1(SelectParts parts, RowShape<R> shape, Class<?> modelClass, Selection<A> column1) {
    super(parts, shape, modelClass);
    this.column1 = column1;
  }

  static <R, A> Select1<R, A> of(SelectStart<R> start, Selection<A> column1) {
    return new Select1<>(start.with(column1), start.shape, start.modelClass, column1);
  }

  @Override
  Select1<R, A> rebuilt(SelectParts changed) {
    return new Select1<>(changed, shape, modelClass(), column1);
  }

  /**
   * Rows become what a function makes of the columns.
   *
   * @param <T> what it makes
   * @param maker a constructor of a record, for example; called once per row on the event loop
   * @return a copy
   */
  public <T> Select<T> into(Function<? super A, ? extends T> maker) {
    Args.given(maker, "the maker");
    int[] at = RowShape.offsets(parts.columns);
    return new Select<>(
        parts, columns -> row -> maker.apply(column1.read(row, at[0])), modelClass());
  }

  /**
   * Rows become the values of the only column.
   *
   * @return a copy
   */
  public Select<A> scalars() {
    RowReader<A> reader = row -> column1.read(row, 0);
    return new Select<>(parts, columns -> reader, modelClass());
  }

  /**
   * This query as a value of an expression: it has to give one row at most.
   *
   * @return the expression
   */
  @SuppressWarnings("unchecked")
  public Expr<A> asField() {
    SqlType<?> type = column1 instanceof Expr<?> expression ? expression.type() : SqlTypes.OBJECT;
    return Expr.of(query(), (SqlType<A>) type);
  }
}
