package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.HStoreExpr;
import java.util.Map;

/**
 * A column of keys and values, both of them text.
 *
 * @param <M> the model
 */
public final class HStoreField<M> extends ValueField<M, Map<String, String>> implements HStoreExpr {
  HStoreField(ModelType<M, ?> table, String name, ColumnDef<Map<String, String>> column) {
    super(table, name, column);
  }
}
