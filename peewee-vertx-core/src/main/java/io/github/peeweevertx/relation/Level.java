package io.github.peeweevertx.relation;

import io.github.peeweevertx.ast.JoinType;
import io.github.peeweevertx.meta.ManyToManyField;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import java.util.List;

/**
 * One query of a prefetch, and how its rows hang on those of another.
 *
 * @param <M> the model of the rows
 * @param select the rows; with the key of the parent behind them when they go through a table in
 *     the middle
 * @param most the most rows for each parent, 0 for all
 * @param table the table or alias that they are read from
 * @param parent the level they belong to; null for the first
 * @param links how they belong to it, at least one; empty for the first
 * @param middle the alias of the table in the middle; null for none
 */
record Level<M>(
    Select<M> select,
    int most,
    ModelType<M, ?> table,
    Level<?> parent,
    List<Link> links,
    ModelType<?, ?> middle) {
  /**
   * One reference between two levels.
   *
   * @param reference a field of the level for rows that refer to their parent; of the parent for
   *     rows that it refers to; of the table in the middle for rows that go through it
   * @param forward whether the parent refers to these rows
   * @param many the field of the parent that takes the rows, null when it refers to them
   */
  record Link(ReferenceField<?, ?, ?> reference, boolean forward, String many) {}

  static <M> Level<M> first(Select<M> select) {
    return new Level<>(select, 0, select.table(), null, List.of(), null);
  }

  static <M> Level<M> of(Load<M> load, Level<?> parent, List<Link> links) {
    Select<M> select = load.select();
    return new Level<>(select, load.most(), select.table(), parent, links, null);
  }

  /** The table in the middle is a source of its own, whatever else the query joins. */
  static <M> Level<M> through(
      Load<M> load, Level<?> parent, ManyToManyField<?, ?, ?> relation, ModelTable<?, ?> middle) {
    Select<M> select = load.select();
    ReferenceField<?, ?, ?> near = own(middle, relation.near());
    ReferenceField<?, ?, ?> far = own(middle, relation.far());
    Select<M> joined =
        select
            .also(near)
            .joinFrom(Related.selectable(select.table()), JoinType.INNER, middle)
            .on(far);
    Link link = new Link(near, false, relation.name());
    return new Level<>(joined, load.most(), select.table(), parent, List.of(link), middle);
  }

  private static ReferenceField<?, ?, ?> own(ModelType<?, ?> middle, ReferenceField<?, ?, ?> same) {
    return (ReferenceField<?, ?, ?>) middle.fields().get(same.index());
  }

  /** The table whose rows are counted and ordered: of pairs, where there is one in the middle. */
  ModelType<?, ?> counted() {
    return middle == null ? table : middle;
  }

  /** The column of this level that is compared. */
  ValueField<?, ?> own(Link link) {
    return link.forward() ? target(table, link) : link.reference();
  }

  /** The column of the parent that is compared. */
  ValueField<?, ?> parents(Link link) {
    return link.forward() ? link.reference() : target(parent.table(), link);
  }

  private static ValueField<?, ?> target(ModelType<?, ?> table, Link link) {
    return table.fields().get(link.reference().targetField().index());
  }
}
