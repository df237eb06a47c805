package io.github.peeweevertx.query;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import java.util.Objects;

/**
 * One level of a prefetch: the rows to load, and where they go. A value: every step gives a copy.
 *
 * @param <M> the model of the rows
 */
public final class Load<M> implements Loadable<M> {
  private final Select<M> select;
  private final ModelType<?, ?> target;
  private final ReferenceField<?, ?, ?> via;
  private final int most;

  private Load(Select<M> select, ModelType<?, ?> target, ReferenceField<?, ?, ?> via, int most) {
    this.select = select;
    this.target = target;
    this.via = via;
    this.most = most;
  }

  /**
   * Rows that go to the nearest query before this one that a foreign key leads to.
   *
   * @param <M> the model
   * @param select which rows, and in what order; a select of whole models
   * @return the level
   */
  public static <M> Load<M> of(Select<M> select) {
    return new Load<>(Args.given(select, "the select"), null, null, 0);
  }

  /**
   * All rows that refer by a reference: the other end of it.
   *
   * @param <M> the model that refers
   * @param reference the reference
   * @return the level
   */
  @SuppressWarnings("unchecked")
  public static <M> Load<M> of(ReferenceField<M, ?, ?> reference) {
    if (!(Args.given(reference, "the reference").table() instanceof ModelTable<?, ?> table)) {
      throw Args.query("No select can start from " + reference.table() + ".");
    }
    return of((Select<M>) table.select()).to(reference);
  }

  /**
   * The rows go to the query of this model, where several would fit.
   *
   * @param table its table, or the alias that the query was made of
   * @return a copy
   */
  public Load<M> to(ModelType<?, ?> table) {
    return new Load<>(select, Args.given(table, "the table"), via, most);
  }

  /**
   * The rows go by this reference alone, where several would fit.
   *
   * @param reference a reference of these rows to those before, or of those before to these
   * @return a copy
   */
  public Load<M> to(ReferenceField<?, ?, ?> reference) {
    return new Load<>(select, target, Args.given(reference, "the reference"), most);
  }

  /**
   * At most so many rows for each row that they go to, the first ones in the order of the select.
   *
   * @param rows at least 1
   * @return a copy
   */
  public Load<M> limitPerParent(int rows) {
    if (rows < 1) {
      throw Args.invalid("a limit per parent must be at least 1, and is " + rows);
    }
    return new Load<>(select, target, via, rows);
  }

  @Override
  public Load<M> load() {
    return this;
  }

  /**
   * Which rows.
   *
   * @return the select
   */
  public Select<M> select() {
    return select;
  }

  /**
   * Where the rows go.
   *
   * @return the table that was named, null for none
   */
  public ModelType<?, ?> target() {
    return target;
  }

  /**
   * The reference by which they go.
   *
   * @return the reference that was named, null for none
   */
  public ReferenceField<?, ?, ?> via() {
    return via;
  }

  /**
   * The limit per parent.
   *
   * @return 0 for all rows
   */
  public int most() {
    return most;
  }

  @Override
  public String toString() {
    return select
        + (target == null ? "" : " to " + target)
        + (via == null ? "" : " by " + Objects.toString(via));
  }
}
