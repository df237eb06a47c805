package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.InsertNode;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.RowNode;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.ServiceException;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.Delete;
import io.github.peeweevertx.query.Load;
import io.github.peeweevertx.query.Loadable;
import io.github.peeweevertx.query.ModelTable;
import io.github.peeweevertx.query.Select;
import io.github.peeweevertx.query.Update;
import io.github.peeweevertx.type.KeySources;
import io.github.peeweevertx.wire.TableNames;
import io.github.peeweevertx.wire.WireRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a proxy says for objects, and what it makes of answers. */
final class Calls {
  private Calls() {}

  static <M> InsertNode insert(ModelTable<M, ?> table, List<Assignment<M>> values) {
    List<String> columns = new ArrayList<>();
    List<Node> row = new ArrayList<>();
    for (Assignment<M> each : values) {
      columns.add(each.field().column().name());
      row.add(each.node());
    }
    return new InsertNode(
        List.of(), table.source(), columns, List.of(new RowNode(row)), null, null, List.of());
  }

  /** The fields of a new object that do not hold what they hold by default. */
  static <M> List<Assignment<M>> given(ModelTable<M, ?> table, M object) {
    M plain = table.fromValues(table.defaults());
    List<Assignment<M>> given = new ArrayList<>();
    for (ValueField<M, ?> field : table.fields()) {
      if (!Objects.deepEquals(field.get(object), field.get(plain))) {
        given.add(field.assignment(object));
      }
    }
    return given;
  }

  /** The created object: its defaults, what was given, and what came back. */
  static <M> M object(ModelTable<M, ?> table, List<Assignment<M>> given, Answer answer) {
    Object[] attributes = table.defaults();
    for (Assignment<M> each : given) {
      if (!each.isExpression()) {
        attributes[each.field().index()] = each.attribute();
      }
    }
    WireRows rows = answer.rows();
    for (ValueField<M, ?> field : table.fields()) {
      int column = rows.columns().indexOf(field.column().name());
      if (column >= 0) {
        attributes[field.index()] = attribute(field, rows.rows().get(0)[column]);
      }
    }
    return table.fromValues(attributes);
  }

  private static <T> Object attribute(ValueField<?, T> field, Object value) {
    return field.toAttribute(WireRows.read(field.type(), value));
  }

  static <M> M withKey(ModelTable<M, ?> table, M object, Answer answer) {
    ValueField<M, ?> generated = table.generatedField();
    if (generated == null) {
      return object;
    }
    WireRows rows = answer.rows();
    int column = rows.columns().indexOf(generated.column().name());
    Object key = rows.rows().get(0)[column];
    return table.with(object, generated.index(), attribute(generated, key));
  }

  @SafeVarargs
  static <M, K> Update<M> update(ModelTable<M, K> table, M object, Field<M, ?>... only) {
    List<Assignment<M>> values = new ArrayList<>();
    for (ValueField<M, ?> field : table.fields()) {
      boolean named = only.length == 0;
      for (Field<M, ?> each : only) {
        named |= each.name().equals(field.name());
      }
      if (named && !field.column().isKey()) {
        values.add(field.assignment(object));
      }
    }
    if (values.isEmpty()) {
      throw new ProgrammingException(
          ErrorCode.NOTHING_TO_SAVE,
          "No field is left to update: key fields are never written. Name another field.");
    }
    return table.update(values).where(table.byKey(key(table, object)));
  }

  static <M, K> Delete<M> delete(ModelTable<M, K> table, M object) {
    return table.delete().where(table.byKey(key(table, object)));
  }

  private static <M, K> K key(ModelTable<M, K> table, M object) {
    K key = table.key(object);
    if (key == null) {
      throw new ProgrammingException(
          ErrorCode.MISSING_KEY,
          "This "
              + table.modelClass().getSimpleName()
              + " has no key, so that it has no row to write or delete. Create it first.");
    }
    return key;
  }

  @SuppressWarnings("unchecked")
  static <M> ModelTable<M, ?> tableOf(M object) {
    return (ModelTable<M, ?>) KeySources.of(object.getClass());
  }

  static ServiceCall prefetch(
      Select<?> query, List<? extends Loadable<?>> others, TableNames tables) {
    List<ServiceCall.Level> levels = new ArrayList<>();
    for (Loadable<?> other : others) {
      Load<?> load = other.load();
      if (load.relation() != null) {
        throw new ServiceException(
            ErrorCode.NOT_ON_THE_BUS,
            "A relation of many to many is not prefetched over the event bus. Prefetch the table in"
                + " its middle.");
      }
      levels.add(
          new ServiceCall.Level(
              load.select().query(),
              load.target() == null ? null : tables.name(load.target()),
              load.via() == null ? null : tables.name(load.via().table()),
              load.via() == null ? null : load.via().name(),
              load.most()));
    }
    return ServiceCall.prefetch(query.query(), levels);
  }
}
