package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.StringExpr;

/**
 * A column of text.
 *
 * @param <M> the model
 */
public final class TextField<M> extends ValueField<M, String> implements StringExpr {
  TextField(ModelType<M, ?> table, String name, ColumnDef<String> column) {
    super(table, name, column);
  }
}
