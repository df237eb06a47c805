package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.CompositeKey;
import io.github.peeweevertx.type.KeySource;
import io.github.peeweevertx.type.Many;
import io.github.peeweevertx.type.Snapshot;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import io.vertx.sqlclient.templates.RowMapper;
import io.vertx.sqlclient.templates.TupleMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * All that is known of a model: its table, its columns, and how an object becomes values and a row
 * becomes an object. The generated tables extend it. As a {@link RowMapper} and a {@link
 * TupleMapper} it also serves hand-written {@code SqlTemplate}s. Immutable once constructed.
 *
 * @param <M> the model
 * @param <K> the type of its key; {@link CompositeKey} for several key fields, {@link Void} for
 *     none
 */
public abstract non-sealed class ModelType<M, K> extends ModelColumns<M, K>
    implements Selection<M>, KeySource, RowMapper<M>, TupleMapper<M> {
  /**
   * Makes the table itself.
   *
   * @param definition the table
   */
  protected ModelType(TableDef<M> definition) {
    this(definition, null);
  }

  /**
   * Makes an alias of a table.
   *
   * @param definition the table
   * @param alias the alias, null for a numbered one
   */
  protected ModelType(TableDef<M> definition, String alias) {
    super(definition, alias);
  }

  /**
   * The fixed statements.
   *
   * @return templates with standard quotes
   */
  public abstract ModelTemplates templates();

  /**
   * One value of an object.
   *
   * @param model the object
   * @param field the field, from 0
   * @return the value of the Java field
   */
  public abstract Object get(M model, int field);

  /**
   * An object with one value changed: a mutable class changes and returns the object itself, a
   * record makes a new one.
   *
   * @param model the object
   * @param field the field, from 0
   * @param value the value of the Java field
   * @return the object to go on with
   */
  public abstract M with(M model, int field, Object value);

  /**
   * An object of given values; a missing one is null, zero or false.
   *
   * @param values the values of the Java fields, in order
   * @return a new object
   */
  public abstract M fromValues(Object[] values);

  /**
   * The defaults, made anew.
   *
   * @return the values of the Java fields, in order; null where there is no default
   */
  public abstract Object[] defaults();

  /** Reads an object from all columns in order: by index, in one pass. */
  @Override
  public abstract M read(Row row, int offset);

  /**
   * The memory of an object.
   *
   * @param model the object
   * @return null for a model without one
   */
  public Snapshot snapshot(M model) {
    return null;
  }

  /**
   * Whether an update writes only the fields that changed.
   *
   * @return false unless the model says so; true needs a {@link #snapshot}
   */
  public boolean writesOnlyChanges() {
    return false;
  }

  /**
   * The field that counts the updates of a row, by which an update sees that somebody else came
   * first.
   *
   * @return null for a model without one
   */
  public ValueField<M, ?> versionField() {
    return null;
  }

  /**
   * The fields for the other ends of references.
   *
   * @return the Java names of the fields of type {@code Many}; empty for a model without one
   */
  public Set<String> manyFields() {
    return Set.of();
  }

  /**
   * An object with the rows of the other end of a reference: a mutable class changes and returns
   * the object itself, a record makes a new one.
   *
   * @param model the object
   * @param field one of {@link #manyFields()}
   * @param rows the rows
   * @return the object to go on with
   */
  public M withMany(M model, String field, Many<?> rows) {
    throw noSuchMany(field);
  }

  /**
   * The rows of the other end of a reference, as far as they are loaded. No I/O.
   *
   * @param model the object
   * @param field one of {@link #manyFields()}
   * @return what the field holds
   */
  public Many<?> many(M model, String field) {
    throw noSuchMany(field);
  }

  /**
   * The values of an object.
   *
   * @param model the object
   * @return the values of the Java fields, in order
   */
  public final Object[] values(M model) {
    Object[] values = new Object[fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = get(model, i);
    }
    return values;
  }

  /**
   * The column values of an object.
   *
   * @param model the object
   * @return what would be stored, in order
   */
  public final Object[] columnValues(M model) {
    Object[] values = new Object[fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fields().get(i).toColumn(get(model, i));
    }
    return values;
  }

  /**
   * The key of an object.
   *
   * @param model the object
   * @return null while it has none, and for a model without a key
   */
  @SuppressWarnings("unchecked")
  public final K key(M model) {
    if (keyFields().isEmpty()) {
      return null;
    }
    if (keyFields().size() == 1) {
      return (K) keyFields().get(0).get(model);
    }
    CompositeKey key =
        new CompositeKey(keyFields().stream().map(field -> (Object) field.get(model)).toList());
    return key.isComplete() ? (K) key : null;
  }

  /**
   * The parts of a key, each fit for its field.
   *
   * @param key a key, not null
   * @return as many values as there are key fields
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when there are more or
   *     fewer, or one is of another type than its field
   */
  public final List<Object> keyParts(K key) {
    boolean composite = keyFields().size() != 1 && key instanceof CompositeKey;
    List<Object> parts = composite ? ((CompositeKey) key).values() : Arrays.asList((Object) key);
    if (parts.size() != keyFields().size()) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "The key of %s has %d parts, %s, and the value has %d."
              .formatted(this, keyFields().size(), keyFields(), parts.size()));
    }
    for (int i = 0; i < parts.size(); i++) {
      Class<?> type = keyFields().get(i).type().javaType();
      Object part = parts.get(i);
      if (part != null && !type.isInstance(part)) {
        throw new ProgrammingException(
            ErrorCode.INVALID_ARGUMENT,
            "The key field %s is of type %s, and the value is of type %s."
                .formatted(
                    keyFields().get(i), type.getSimpleName(), part.getClass().getSimpleName()));
      }
    }
    return parts;
  }

  /**
   * An object with a key: a mutable class changes and returns the object itself, a record makes a
   * new one.
   *
   * @param model the object
   * @param key the key; {@link CompositeKey} for several key fields
   * @return the object to go on with
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the key does not fit
   */
  public final M withKey(M model, K key) {
    List<Object> parts = keyParts(key);
    M keyed = model;
    for (int i = 0; i < parts.size(); i++) {
      keyed = withPart(keyed, keyFields().get(i), parts.get(i));
    }
    return keyed;
  }

  @SuppressWarnings("unchecked")
  private <T> M withPart(M model, ValueField<M, T> field, Object part) {
    return with(model, field.index(), field.toAttribute((T) part));
  }

  @Override
  public final Object keyOf(Object object) {
    return key(modelClass().cast(object));
  }

  /**
   * Whether two objects are the same row: same class, same key, and the key is not null.
   *
   * @param one an object, may be null
   * @param other any object, may be null
   * @return true for one row
   */
  public final boolean same(M one, Object other) {
    if (one == other) {
      return true;
    }
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return false;
    }
    K key = key(one);
    return key != null && key.equals(key(modelClass().cast(other)));
  }

  /**
   * A hash that fits {@link #same}.
   *
   * @param model an object
   * @return the hash of its key, or of its identity while it has none
   */
  public final int hash(M model) {
    K key = key(model);
    return key == null ? System.identityHashCode(model) : key.hashCode();
  }

  /** Reads an object by column names: for hand-written templates, in any order of columns. */
  @Override
  public final M map(Row row) {
    Object[] values = new Object[fields().size()];
    List<ValueField<M, ?>> found = new ArrayList<>(values.length);
    for (ValueField<M, ?> field : fields()) {
      int index = row.getColumnIndex(field.column().name());
      if (index >= 0) {
        values[field.index()] = attribute(field, row, index);
        found.add(field);
      }
    }
    return fromSome(values, found);
  }

  /**
   * An object of which only some columns were read: it knows which.
   *
   * @param values the attributes by index
   * @param found the fields that were read
   * @return the object
   * @throws DataException with {@link ErrorCode#UNREADABLE_VALUE} when a column held NULL, and its
   *     field cannot
   */
  public final M fromSome(Object[] values, List<ValueField<M, ?>> found) {
    M model = fromValues(values);
    Snapshot snapshot = snapshot(model);
    for (ValueField<M, ?> field : found) {
      if (values[field.index()] == null && !field.column().nullable()) {
        refuseZero(model, field);
      }
      if (snapshot != null) {
        snapshot.take(field.index(), values.length, field.get(model));
      }
    }
    return model;
  }

  /** A primitive field has made a zero of the NULL. */
  private void refuseZero(M model, ValueField<M, ?> field) {
    Object made = get(model, field.index());
    if (made instanceof Number || made instanceof Boolean) {
      GeneratedCode.notNull(null, field);
    }
  }

  /**
   * Reads one field of a row.
   *
   * @param <T> the type of the column
   * @param field the field
   * @param row the row
   * @param index the column of the row, from 0
   * @return the value of the Java field
   */
  public static <T> Object attribute(ValueField<?, T> field, Row row, int index) {
    return field.toAttribute(field.type().read(row, index));
  }

  /** Gives the parameters of a hand-written template: each name is a Java field. */
  @Override
  public final Tuple map(Function<Integer, String> names, int size, M model) {
    Object[] values = new Object[size];
    for (int i = 0; i < size; i++) {
      values[i] = field(names.apply(i)).bound(model);
    }
    return Tuple.from(values);
  }

  /**
   * The error of generated code that was asked for a field it does not have.
   *
   * @param field the index
   * @return the exception, to be thrown
   */
  protected final IndexOutOfBoundsException noSuchField(int field) {
    return new IndexOutOfBoundsException(modelClass().getName() + " has no field " + field);
  }

  /**
   * The error of generated code that was asked for the other end of a reference that it does not
   * have.
   *
   * @param field the name
   * @return the exception, to be thrown
   */
  protected final IllegalArgumentException noSuchMany(String field) {
    return new IllegalArgumentException(modelClass().getName() + " has no field Many " + field);
  }

  @Override
  public final String toString() {
    return modelClass().getSimpleName() + "(" + source() + ")";
  }
}
