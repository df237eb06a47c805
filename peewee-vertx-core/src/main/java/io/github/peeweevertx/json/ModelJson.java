package io.github.peeweevertx.json;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How the objects of a model become JSON, and JSON becomes objects: peewee's {@code model_to_dict}
 * and {@code dict_to_model}. A value: every step gives a copy. Never does I/O: a reference that is
 * not loaded is its key.
 *
 * @param <M> the model
 */
public final class ModelJson<M> {
  private final ModelType<M, ?> table;
  private final JsonForm form;
  private final Map<String, Function<M, ?>> extra;

  private ModelJson(ModelType<M, ?> table, JsonForm form, Map<String, Function<M, ?>> extra) {
    this.table = table;
    this.form = form;
    this.extra = extra;
  }

  private ModelJson<M> with(JsonForm other) {
    return new ModelJson<>(table, other, extra);
  }

  /**
   * All fields, references as keys, unknown names refused.
   *
   * @param <M> the model
   * @param table its table
   * @return the form
   */
  public static <M> ModelJson<M> of(ModelType<M, ?> table) {
    return new ModelJson<>(table, JsonForm.PLAIN, Map.of());
  }

  /**
   * Loaded references become objects too, so many levels deep.
   *
   * @param maxDepth how many levels; 0 for keys
   * @return a copy
   */
  public ModelJson<M> recurse(int maxDepth) {
    if (maxDepth < 0) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT, "A depth is 0 or more, and this is " + maxDepth + ".");
    }
    return with(form.depth(maxDepth));
  }

  /**
   * The rows of {@code Many} fields that are loaded become arrays of objects, as far down as {@link
   * #recurse} says, and arrays of objects are read into them. Each leaves out the reference that
   * leads back. Rows that are not loaded are left out: nothing is ever loaded for this.
   *
   * @return a copy
   */
  public ModelJson<M> backrefs() {
    return with(form.withBackrefs());
  }

  /**
   * Only these fields. Those of models that are referred to may be among them; a model none of
   * whose fields is named has all. The rows of a {@code Many} field of a model with named fields
   * are there when a field of theirs is named.
   *
   * @param fields the fields
   * @return a copy
   */
  public ModelJson<M> only(Field<?, ?>... fields) {
    return with(form.only(fields));
  }

  /**
   * All but these fields. Those of models that are referred to may be among them; a reference
   * leaves out the rows of its other end as well.
   *
   * @param fields the fields
   * @return a copy
   */
  public ModelJson<M> exclude(Field<?, ?>... fields) {
    return with(form.exclude(fields));
  }

  /**
   * One more value of each object, that is not read back.
   *
   * @param name its name
   * @param value computes it; gives what a {@code JsonObject} takes
   * @return a copy
   */
  public ModelJson<M> extra(String name, Function<M, ?> value) {
    Map<String, Function<M, ?>> all = new LinkedHashMap<>(extra);
    all.put(name, value);
    return new ModelJson<>(table, form, all);
  }

  /**
   * Names that are no field of the model are passed over when JSON is read.
   *
   * @return a copy
   */
  public ModelJson<M> ignoreUnknown() {
    return with(form.ignoringUnknown());
  }

  private <R> ModelJson<R> up(ModelType<R, ?> target, Field<?, ?> reference) {
    return new ModelJson<>(target, form.up(reference), Map.of());
  }

  /**
   * An object as JSON, by the names of its Java fields.
   *
   * @param object the object
   * @return what would be stored of it; dates and UUIDs as text, bytes in Base64
   */
  public JsonObject toJson(M object) {
    JsonObject json = new JsonObject();
    for (ValueField<M, ?> field : table.fields()) {
      if (form.takes(field)) {
        json.put(field.name(), value(field, object));
      }
    }
    for (ManyEnd end : manyEnds()) {
      Many<?> rows = table.many(object, end.name());
      if (rows != null && rows.isLoaded()) {
        json.put(end.name(), array(end.table(), end.back(), rows.list()));
      }
    }
    extra.forEach((name, value) -> json.put(name, value.apply(object)));
    return json;
  }

  private List<ManyEnd> manyEnds() {
    return form.wantsBackrefs()
        ? ManyEnd.of(table).stream().filter(end -> form.takes(table, end)).toList()
        : List.of();
  }

  private <R> JsonArray array(ModelType<R, ?> target, Field<?, ?> back, List<?> rows) {
    ModelJson<R> each = new ModelJson<>(target, form.down(back), Map.of());
    JsonArray array = new JsonArray();
    rows.forEach(row -> array.add(each.toJson(target.modelClass().cast(row))));
    return array;
  }

  private Object value(ValueField<M, ?> field, M object) {
    if (form.recurses()
        && field instanceof ReferenceField<M, ?, ?> reference
        && table.get(object, field.index()) instanceof Ref<?> ref
        && ref.isLoaded()) {
      return referred(reference, ref);
    }
    return JsonValues.toJson(field.bound(object));
  }

  private <R> JsonObject referred(ReferenceField<M, R, ?> reference, Ref<?> ref) {
    ModelType<R, ?> target = reference.target();
    return up(target, reference).toJson(target.modelClass().cast(ref.get()));
  }

  /**
   * An object from JSON. What is missing takes the default of the model.
   *
   * @param json names of Java fields and values; a reference is a key or an object
   * @return a new object that is not written yet
   * @throws ProgrammingException with {@link ErrorCode#UNKNOWN_COLUMN} for a name that is no field
   * @throws DataException with {@link ErrorCode#INVALID_VALUE} for a value of another type
   */
  public M fromJson(JsonObject json) {
    refuseUnknown(json);
    Object[] attributes = table.defaults();
    for (ValueField<M, ?> field : table.fields()) {
      if (form.takes(field) && json.containsKey(field.name())) {
        attributes[field.index()] = attribute(field, json.getValue(field.name()));
      }
    }
    return withRows(table.fromValues(attributes), json);
  }

  /**
   * Writes JSON into an object. What is missing stays as it is.
   *
   * @param object the object
   * @param json names of Java fields and values
   * @return the object to go on with: the same one, or for a record a new one
   * @throws ProgrammingException with {@link ErrorCode#UNKNOWN_COLUMN} for a name that is no field
   * @throws DataException with {@link ErrorCode#INVALID_VALUE} for a value of another type
   */
  public M update(M object, JsonObject json) {
    refuseUnknown(json);
    M current = object;
    for (ValueField<M, ?> field : table.fields()) {
      if (form.takes(field) && json.containsKey(field.name())) {
        Object value = attribute(field, json.getValue(field.name()));
        current = table.with(current, field.index(), value);
      }
    }
    return withRows(current, json);
  }

  private M withRows(M object, JsonObject json) {
    M current = object;
    for (ManyEnd end : manyEnds()) {
      if (json.getValue(end.name()) instanceof JsonArray rows) {
        Many<?> many = Many.of(rows(end.table(), end.back(), current, rows));
        current = table.withMany(current, end.name(), many);
      }
    }
    return current;
  }

  private <R> List<R> rows(
      ModelType<R, ?> target, ReferenceField<?, ?, ?> back, M object, JsonArray rows) {
    ModelJson<R> each = new ModelJson<>(target, form.down(back), Map.of());
    List<R> made = new ArrayList<>();
    for (Object row : rows) {
      R one = each.fromJson(JsonValues.object(target, row));
      // The record that a row would refer to is not the one that holds the rows in the end.
      boolean refers = back != null && !table.modelClass().isRecord();
      made.add(refers ? target.with(one, back.index(), Ref.of(object)) : one);
    }
    return made;
  }

  private <T> Object attribute(ValueField<M, T> field, Object json) {
    if (json instanceof JsonObject object && field instanceof ReferenceField<M, ?, ?> reference) {
      return Ref.of(up(reference.target(), reference).fromJson(object));
    }
    return field.toAttribute(JsonValues.fromJson(field, json));
  }

  private void refuseUnknown(JsonObject json) {
    Set<String> unknown = new TreeSet<>(json.fieldNames());
    table.fields().forEach(field -> unknown.remove(field.name()));
    manyEnds().forEach(end -> unknown.remove(end.name()));
    if (!unknown.isEmpty() && !form.ignoreUnknown()) {
      throw new ProgrammingException(
          ErrorCode.UNKNOWN_COLUMN,
          table.modelClass().getSimpleName()
              + " has no field "
              + unknown
              + ". Remove the name, or pass it over with ignoreUnknown().");
    }
  }
}
