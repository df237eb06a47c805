package io.github.peeweevertx.query;

import io.github.peeweevertx.meta.ManyToManyField;
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
  private final ManyToManyField<?, ?, ?> relation;
  private final int most;

  private Load(
      Select<M> select,
      ModelType<?, ?> target,
      ReferenceField<?, ?, ?> via,
      ManyToManyField<?, ?, ?> relation,
      int most) {
    this.select = select;
    this.target = target;
    this.via = via;
    this.relation = relation;
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
    return new Load<>(Args.given(select, "the select"), null, null, null, 0);
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
   * All rows that belong together by a relation of many to many.
   *
   * @param <M> the model of the rows to load
   * @param relation the field that they go to
   * @return the level
   */
  @SuppressWarnings("unchecked")
  public static <M> Load<M> of(ManyToManyField<?, M, ?> relation) {
    ModelType<M, ?> target = Args.given(relation, "the relation").far().target();
    if (!(target instanceof ModelTable<?, ?> table)) {
      throw Args.query("No select can start from " + target + ".");
    }
    return of((Select<M>) table.select()).to(relation);
  }

  /**
   * The rows go to the query of this model, where several would fit.
   *
   * @param table its table, or the alias that the query was made of
   * @return a copy
   */
  public Load<M> to(ModelType<?, ?> table) {
    return new Load<>(select, Args.given(table, "the table"), via, relation, most);
  }

  /**
   * The rows go by this reference alone, where several would fit.
   *
   * @param reference a reference of these rows to those before, or of those before to these
   * @return a copy
   */
  public Load<M> to(ReferenceField<?, ?, ?> reference) {
    return new Load<>(select, target, Args.given(reference, "the reference"), null, most);
  }

  /**
   * The rows go to this field, by the table in the middle, where several would fit.
   *
   * @param field a field of the rows before
   * @return a copy
   */
  public Load<M> to(ManyToManyField<?, ?, ?> field) {
    return new Load<>(select, Args.given(field, "the relation").table(), null, field, most);
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
    return new Load<>(select, target, via, relation, rows);
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
   * The relation of many rows to many by which they go.
   *
   * @return the relation that was named, null for none
   */
  public ManyToManyField<?, ?, ?> relation() {
    return relation;
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
        + (via == null ? "" : " by " + Objects.toString(via))
        + (relation == null ? "" : " by " + Objects.toString(relation));
  }
}
