package io.github.peeweevertx.json;

import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.ValueField;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which fields become JSON, and how deep; a value.
 *
 * @param depth how many levels below this one become objects
 * @param backrefs whether rows that refer to an object are among them
 * @param only names of the fields that are taken; a model without any has all
 * @param exclude names of the fields that are not taken
 * @param ignoreUnknown whether names that are no fields are passed over
 * @param cameDown the reference that leads back to the object whose row this is; null elsewhere
 * @param cameUp the reference that led here, whose other end is not followed; null elsewhere
 */
record JsonForm(
    int depth,
    boolean backrefs,
    Set<String> only,
    Set<String> exclude,
    boolean ignoreUnknown,
    String cameDown,
    String cameUp) {
  static final JsonForm PLAIN = new JsonForm(0, false, Set.of(), Set.of(), false, null, null);

  JsonForm depth(int levels) {
    return new JsonForm(levels, backrefs, only, exclude, ignoreUnknown, cameDown, cameUp);
  }

  JsonForm withBackrefs() {
    return new JsonForm(depth, true, only, exclude, ignoreUnknown, cameDown, cameUp);
  }

  JsonForm only(Field<?, ?>... fields) {
    return new JsonForm(depth, backrefs, names(fields), exclude, ignoreUnknown, cameDown, cameUp);
  }

  JsonForm exclude(Field<?, ?>... fields) {
    return new JsonForm(depth, backrefs, only, names(fields), ignoreUnknown, cameDown, cameUp);
  }

  JsonForm ignoringUnknown() {
    return new JsonForm(depth, backrefs, only, exclude, true, cameDown, cameUp);
  }

  /** The form of rows of a {@code Many} field. */
  JsonForm down(Field<?, ?> back) {
    return deeper(back == null ? null : name(back), null);
  }

  /** The form of an object that a reference leads to. */
  JsonForm up(Field<?, ?> reference) {
    return deeper(null, name(reference));
  }

  private JsonForm deeper(String down, String up) {
    return new JsonForm(Math.max(0, depth - 1), backrefs, only, exclude, ignoreUnknown, down, up);
  }

  boolean recurses() {
    return depth > 0;
  }

  boolean wantsBackrefs() {
    return backrefs && depth > 0;
  }

  boolean takes(ValueField<?, ?> field) {
    String name = name(field);
    return (hasAll(field.table()) || only.contains(name))
        && !exclude.contains(name)
        && !name.equals(cameDown);
  }

  boolean takes(ModelType<?, ?> table, ManyEnd end) {
    boolean wanted = hasAll(table) || !hasAll(end.table());
    String back = end.back() == null ? null : name(end.back());
    return wanted && (back == null || !exclude.contains(back) && !back.equals(cameUp));
  }

  private boolean hasAll(ModelType<?, ?> table) {
    String prefix = table.modelClass().getName() + ".";
    return only.stream().noneMatch(name -> name.startsWith(prefix));
  }

  private static Set<String> names(Field<?, ?>... fields) {
    Set<String> names = new LinkedHashSet<>();
    for (Field<?, ?> field : fields) {
      names.add(name(field));
    }
    return names;
  }

  private static String name(Field<?, ?> field) {
    return field.table().modelClass().getName() + "." + field.name();
  }
}
