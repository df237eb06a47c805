package io.github.peeweevertx.json;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ReferenceField;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.type.Ref;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
  private final int depth;
  private final Set<String> only;
  private final Set<String> exclude;
  private final Map<String, Function<M, ?>> extra;
  private final boolean ignoreUnknown;

  private ModelJson(
      ModelType<M, ?> table,
      int depth,
      Set<String> only,
      Set<String> exclude,
      Map<String, Function<M, ?>> extra,
      boolean ignoreUnknown) {
    this.table = table;
    this.depth = depth;
    this.only = only;
    this.exclude = exclude;
    this.extra = extra;
    this.ignoreUnknown = ignoreUnknown;
  }

  /**
   * All fields, references as keys, unknown names refused.
   *
   * @param <M> the model
   * @param table its table
   * @return the form
   */
  public static <M> ModelJson<M> of(ModelType<M, ?> table) {
    return new ModelJson<>(table, 0, Set.of(), Set.of(), Map.of(), false);
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
    return new ModelJson<>(table, maxDepth, only, exclude, extra, ignoreUnknown);
  }

  /**
   * Only these fields. Those of models that are referred to may be among them; a model none of
   * whose fields is named has all.
   *
   * @param fields the fields
   * @return a copy
   */
  public ModelJson<M> only(Field<?, ?>... fields) {
    return new ModelJson<>(table, depth, names(fields), exclude, extra, ignoreUnknown);
  }

  /**
   * All but these fields. Those of models that are referred to may be among them.
   *
   * @param fields the fields
   * @return a copy
   */
  public ModelJson<M> exclude(Field<?, ?>... fields) {
    return new ModelJson<>(table, depth, only, names(fields), extra, ignoreUnknown);
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
    return new ModelJson<>(table, depth, only, exclude, all, ignoreUnknown);
  }

  /**
   * Names that are no field of the model are passed over when JSON is read.
   *
   * @return a copy
   */
  public ModelJson<M> ignoreUnknown() {
    return new ModelJson<>(table, depth, only, exclude, extra, true);
  }

  private <R> ModelJson<R> deeper(ModelType<R, ?> target) {
    return new ModelJson<>(target, Math.max(0, depth - 1), only, exclude, Map.of(), ignoreUnknown);
  }

  private static Set<String> names(Field<?, ?>[] fields) {
    Set<String> names = new LinkedHashSet<>();
    for (Field<?, ?> field : fields) {
      names.add(name(field));
    }
    return names;
  }

  private static String name(Field<?, ?> field) {
    return field.table().modelClass().getName() + "." + field.name();
  }

  private boolean takes(ValueField<M, ?> field) {
    String prefix = table.modelClass().getName() + ".";
    boolean all = only.stream().noneMatch(name -> name.startsWith(prefix));
    return (all || only.contains(name(field))) && !exclude.contains(name(field));
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
      if (takes(field)) {
        json.put(field.name(), value(field, object));
      }
    }
    extra.forEach((name, value) -> json.put(name, value.apply(object)));
    return json;
  }

  private Object value(ValueField<M, ?> field, M object) {
    if (depth > 0
        && field instanceof ReferenceField<M, ?, ?> reference
        && table.get(object, field.index()) instanceof Ref<?> ref
        && ref.isLoaded()) {
      return referred(reference, ref);
    }
    return JsonValues.toJson(field.bound(object));
  }

  private <R> JsonObject referred(ReferenceField<M, R, ?> reference, Ref<?> ref) {
    ModelType<R, ?> target = reference.target();
    return deeper(target).toJson(target.modelClass().cast(ref.get()));
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
      if (takes(field) && json.containsKey(field.name())) {
        attributes[field.index()] = attribute(field, json.getValue(field.name()));
      }
    }
    return table.fromValues(attributes);
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
      if (takes(field) && json.containsKey(field.name())) {
        Object value = attribute(field, json.getValue(field.name()));
        current = table.with(current, field.index(), value);
      }
    }
    return current;
  }

  private <T> Object attribute(ValueField<M, T> field, Object json) {
    if (json instanceof JsonObject object && field instanceof ReferenceField<M, ?, ?> reference) {
      return Ref.of(deeper(reference.target()).fromJson(object));
    }
    return field.toAttribute(JsonValues.fromJson(field, json));
  }

  private void refuseUnknown(JsonObject json) {
    Set<String> unknown = new TreeSet<>(json.fieldNames());
    table.fields().forEach(field -> unknown.remove(field.name()));
    if (!unknown.isEmpty() && !ignoreUnknown) {
      throw new ProgrammingException(
          ErrorCode.UNKNOWN_COLUMN,
          table.modelClass().getSimpleName()
              + " has no field "
              + unknown
              + ". Remove the name, or pass it over with ignoreUnknown().");
    }
  }
}
