package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.ConflictNode;
import io.github.peeweevertx.ast.CteNode;
import io.github.peeweevertx.ast.SetNode;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.ValueField;
import java.util.ArrayList;
import java.util.List;

/**
 * An insert that writes over a row that is there already. A value: every step gives a copy.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public final class Upsert<M, K> extends Insert<M, K> {
  Upsert(ModelTable<M, K> table, InsertRows<M> rows, ConflictNode conflict, List<CteNode> ctes) {
    super(table, rows, conflict, ctes);
  }

  private Upsert<M, K> with(ConflictNode other) {
    used();
    return new Upsert<>(table, rows, other, ctes);
  }

  /**
   * These columns of the old row take the values that the insert wanted to write.
   *
   * @param fields the columns
   * @return a copy
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Upsert<M, K> preserve(ValueField<M, ?>... fields) {
    List<String> columns = new ArrayList<>(conflict.preserve());
    for (ValueField<M, ?> each : Args.all("fields", fields)) {
      columns.add(each.column().name());
    }
    return with(
        new ConflictNode(
            conflict.action(),
            conflict.target(),
            conflict.targetWhere(),
            conflict.constraint(),
            columns,
            conflict.sets(),
            conflict.where()));
  }

  /**
   * These columns of the old row take other values; {@link Fn#excluded} is what the insert wanted
   * to write.
   *
   * @param assignments the columns and their values
   * @return a copy
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Upsert<M, K> set(Assignment<M>... assignments) {
    List<SetNode> sets = new ArrayList<>(conflict.sets());
    for (Assignment<M> each : Args.all("assignments", assignments)) {
      sets.add(new SetNode(each.field().column().name(), each.node()));
    }
    return with(
        new ConflictNode(
            conflict.action(),
            conflict.target(),
            conflict.targetWhere(),
            conflict.constraint(),
            conflict.preserve(),
            sets,
            conflict.where()));
  }

  /**
   * Writes over the old row only where all conditions hold.
   *
   * @param conditions the conditions, on the old row and on {@link Fn#excluded}
   * @return a copy
   */
  public Upsert<M, K> where(Condition... conditions) {
    return with(
        new ConflictNode(
            conflict.action(),
            conflict.target(),
            conflict.targetWhere(),
            conflict.constraint(),
            conflict.preserve(),
            conflict.sets(),
            Args.and(conflict.where(), conditions)));
  }

  /**
   * The condition of the partial unique index that tells that a row is there.
   *
   * @param conditions the conditions of the index
   * @return a copy
   */
  public Upsert<M, K> targetWhere(Condition... conditions) {
    return with(
        new ConflictNode(
            conflict.action(),
            conflict.target(),
            Args.and(conflict.targetWhere(), conditions),
            conflict.constraint(),
            conflict.preserve(),
            conflict.sets(),
            conflict.where()));
  }
}
