package io.github.peeweevertx.relation;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Select;
import java.util.List;

/**
 * One query of a prefetch, and how its rows hang on those of another.
 *
 * @param <M> the model of the rows
 * @param load the rows
 * @param table the table or alias that they are read from
 * @param parent the level they belong to; null for the first
 * @param links how they belong to it, at least one; empty for the first
 */
record Level<M>(Load<M> load, ModelType<M, ?> table, Level<?> parent, List<Link> links) {
  /**
   * One reference between two levels.
   *
   * @param reference a field of the level for rows that refer to their parent; of the parent for
   *     rows that it refers to
   * @param forward whether the parent refers to these rows
   * @param many the field of the parent that takes the rows, null when it refers to them
   */
  record Link(ReferenceField<?, ?, ?> reference, boolean forward, String many) {}

  static <M> Level<M> first(Select<M> select) {
    return new Level<>(Load.of(select), select.table(), null, List.of());
  }

  Select<M> select() {
    return load.select();
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
