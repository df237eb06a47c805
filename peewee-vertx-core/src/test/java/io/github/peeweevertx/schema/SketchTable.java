package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ColumnDef;
import io.github.peeweevertx.meta.ForeignKeyDef;
import io.github.peeweevertx.meta.ModelTemplates;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.TableDef;
import io.vertx.sqlclient.Row;
import java.util.function.Supplier;

/** A table that is nothing but its columns: DDL asks for no more. Its objects cannot be used. */
final class SketchTable<M> extends ModelType<M, Object> {
  SketchTable(TableDef<M> definition) {
    super(definition);
  }

  /** A table of that name with a key named {@code id}. */
  static SketchTable<Object> named(String name) {
    return keyed(TableDef.of(Object.class, name));
  }

  static <M> SketchTable<M> keyed(TableDef<M> definition) {
    return new SketchTable<>(definition).with(TestDialect.idColumn());
  }

  <T> SketchTable<M> with(ColumnDef<T> column) {
    value(column.name(), column);
    return this;
  }

  /** Adds a column that refers to the {@code id} of a table. */
  <R> SketchTable<M> referring(String column, Supplier<? extends ModelType<R, ?>> target) {
    return referring(TestDialect.keyColumn(column), ForeignKeyDef.to(target, "id", null));
  }

  <R> SketchTable<M> referring(ColumnDef<Long> column, ForeignKeyDef<R> foreignKey) {
    add(new Reference<>(this, column, foreignKey));
    return this;
  }

  @Override
  public ModelTemplates templates() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object get(M model, int field) {
    throw noSuchField(field);
  }

  @Override
  public M with(M model, int field, Object value) {
    throw noSuchField(field);
  }

  @Override
  public M fromValues(Object[] values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Object[] defaults() {
    throw new UnsupportedOperationException();
  }

  @Override
  public M read(Row row, int offset) {
    throw new UnsupportedOperationException();
  }

  private static final class Reference<M, R> extends ReferenceField<M, R, Long> {
    Reference(ModelType<M, ?> table, ColumnDef<Long> column, ForeignKeyDef<R> foreignKey) {
      super(table, column.name(), column, foreignKey);
    }
  }
}
