package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.FromNode;
import io.github.peeweevertx.ast.Subquery;
import java.util.List;

/**
 * A select of whole models. Where a value is expected it stands for their keys; as a source it
 * keeps all columns.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public final class ModelSelect<M, K> extends TypedSelect<M, ModelSelect<M, K>>
    implements Subquery<K> {
  private ModelSelect(SelectParts parts, RowShape<M> shape, Class<?> modelClass) {
    super(parts, shape, modelClass);
  }

  static <M, K> ModelSelect<M, K> of(ModelTable<M, K> table) {
    return new ModelSelect<>(parts(table), new ModelShape<>(table), table.modelClass());
  }

  static SelectParts parts(ModelTable<?, ?> table) {
    SelectParts parts = new SelectParts();
    parts.model = table;
    parts.columns = List.of(table);
    parts.byDefault = true;
    parts.from = List.of(new FromNode(table.source(), List.of()));
    parts.joins = Joins.NONE.startingAt(table);
    return parts;
  }

  @Override
  ModelSelect<M, K> rebuilt(SelectParts changed) {
    return new ModelSelect<>(changed, shape, modelClass());
  }
}
