package io.github.peeweevertx.service;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.meta.ValueField;
import io.github.peeweevertx.query.ModelTable;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What callers may do with one model. A grant is a value: each step gives a copy that allows more,
 * or less rows. What it does not name is denied.
 *
 * @param <M> the model
 */
public final class Grant<M> {
  private final ModelTable<M, ?> table;
  private final Set<Verb> verbs = EnumSet.noneOf(Verb.class);
  private final Set<String> readable = new LinkedHashSet<>();
  private final Set<String> creatable = new LinkedHashSet<>();
  private final Set<String> updatable = new LinkedHashSet<>();
  private final Map<ValueField<M, ?>, Function<Caller, ?>> stamps = new LinkedHashMap<>();
  private Function<Caller, Condition> filter = caller -> Condition.none();

  private Grant(ModelTable<M, ?> table) {
    this.table = Objects.requireNonNull(table, "table");
  }

  private Grant<M> copy() {
    Grant<M> copy = new Grant<>(table);
    copy.verbs.addAll(verbs);
    copy.readable.addAll(readable);
    copy.creatable.addAll(creatable);
    copy.updatable.addAll(updatable);
    copy.stamps.putAll(stamps);
    copy.filter = filter;
    return copy;
  }

  /**
   * Begins a grant that allows nothing yet.
   *
   * @param <M> the model
   * @param table its table
   * @return an empty grant
   */
  public static <M> Grant<M> on(ModelTable<M, ?> table) {
    return new Grant<>(table);
  }

  /**
   * Lets fields be read: selected, compared and sorted by. Allows all verbs that read.
   *
   * @param fields the fields
   * @return a copy
   */
  @SafeVarargs
  public final Grant<M> read(ValueField<M, ?>... fields) {
    Grant<M> copy = with(Verb.GET, Verb.LIST, Verb.COUNT, Verb.EXISTS, Verb.PREFETCH);
    names(copy.readable, fields);
    return copy;
  }

  /**
   * Lets rows be created, with values for these fields. All other fields have their defaults.
   *
   * @param fields the fields
   * @return a copy
   */
  @SafeVarargs
  public final Grant<M> create(ValueField<M, ?>... fields) {
    Grant<M> copy = with(Verb.CREATE, Verb.GET_OR_CREATE);
    names(copy.creatable, fields);
    return copy;
  }

  /**
   * Lets these fields of rows be written.
   *
   * @param fields the fields
   * @return a copy
   */
  @SafeVarargs
  public final Grant<M> update(ValueField<M, ?>... fields) {
    Grant<M> copy = with(Verb.UPDATE);
    names(copy.updatable, fields);
    return copy;
  }

  /**
   * Lets rows be deleted.
   *
   * @return a copy
   */
  public Grant<M> delete() {
    return with(Verb.DELETE);
  }

  /**
   * Takes verbs away again.
   *
   * @param denied the verbs
   * @return a copy
   */
  public Grant<M> not(Verb... denied) {
    Grant<M> copy = copy();
    copy.verbs.removeAll(Set.of(denied));
    return copy;
  }

  /**
   * Lets a caller see and touch only some rows. The condition uses the columns of the table itself,
   * not of an alias.
   *
   * @param rows which rows, from the identity of the caller
   * @return a copy; of several filters all have to hold
   */
  public Grant<M> where(Function<Caller, Condition> rows) {
    Objects.requireNonNull(rows, "rows");
    Grant<M> copy = copy();
    Function<Caller, Condition> before = filter;
    copy.filter = caller -> before.apply(caller).and(rows.apply(caller));
    return copy;
  }

  /**
   * Writes a field of each new row from the identity of the caller, whatever the message says.
   *
   * @param <T> the type of the field
   * @param field the field
   * @param value its value, from the identity of the caller
   * @return a copy
   */
  public <T> Grant<M> stamp(ValueField<M, T> field, Function<Caller, T> value) {
    Grant<M> copy = copy();
    copy.stamps.put(field, Objects.requireNonNull(value, "value"));
    return copy;
  }

  private Grant<M> with(Verb... allowed) {
    Grant<M> copy = copy();
    copy.verbs.addAll(Set.of(allowed));
    return copy;
  }

  private void names(Set<String> to, ValueField<M, ?>[] fields) {
    for (ValueField<M, ?> field : fields) {
      if (!table.fields().contains(field)) {
        throw new ProgrammingException(
            ErrorCode.INVALID_ARGUMENT,
            field + " is no field of " + table + " itself. Grant the fields of the table.");
      }
      to.add(field.name());
    }
  }

  ModelTable<M, ?> table() {
    return table;
  }

  boolean allows(Verb verb) {
    return verbs.contains(verb);
  }

  boolean isReadable(String field) {
    return readable.contains(field);
  }

  boolean isCreatable(String field) {
    return creatable.contains(field);
  }

  boolean isUpdatable(String field) {
    return updatable.contains(field);
  }

  Condition filter(Caller caller) {
    return filter.apply(caller);
  }

  Map<ValueField<M, ?>, Function<Caller, ?>> stamps() {
    return stamps;
  }
}
