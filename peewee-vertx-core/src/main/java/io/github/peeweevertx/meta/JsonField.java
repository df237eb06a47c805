package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.JsonExpr;

/**
 * A column of JSON documents.
 *
 * @param <M> the model
 * @param <T> the Java type of the document
 */
public final class JsonField<M, T> extends ValueField<M, T> implements JsonExpr<T> {
  JsonField(ModelType<M, ?> table, String name, ColumnDef<T> column) {
    super(table, name, column);
  }
}
