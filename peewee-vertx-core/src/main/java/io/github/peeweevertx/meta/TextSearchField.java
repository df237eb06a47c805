package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.TextSearchExpr;

/**
 * A column of texts as the full text search sees them.
 *
 * @param <M> the model
 */
public final class TextSearchField<M> extends ValueField<M, String> implements TextSearchExpr {
  TextSearchField(ModelType<M, ?> table, String name, ColumnDef<String> column) {
    super(table, name, column);
  }
}
