package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.TableSource;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.KeySource;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table and its columns: the part of {@link ModelType} that knows nothing of objects. */
abstract sealed class ModelColumns<M, K> implements Selection<M>, KeySource permits ModelType {
  private final TableDef<M> definition;
  private final TableSource source;
  private final List<ValueField<M, ?>> fields = new ArrayList<>();
  private final List<ValueField<M, ?>> allFields = Collections.unmodifiableList(fields);
  private final List<ValueField<M, ?>> keyFields = new ArrayList<>();
  private final List<ValueField<M, ?>> allKeyFields = Collections.unmodifiableList(keyFields);
  private final List<ValueField<M, ?>> serverMade = new ArrayList<>();
  private final List<ValueField<M, ?>> allServerMade = Collections.unmodifiableList(serverMade);
  private final List<Node> columns = new ArrayList<>();
  private final List<Node> allColumns = Collections.unmodifiableList(columns);
  private final Map<String, ValueField<M, ?>> byName = new HashMap<>();
  private final List<ManyToManyField<M, ?, ?>> manyToMany = new ArrayList<>();
  private final List<ManyToManyField<M, ?, ?>> allManyToMany =
      Collections.unmodifiableList(manyToMany);

  ModelColumns(TableDef<M> definition, String alias) {
    this.definition = Objects.requireNonNull(definition, "definition");
    this.source =
        new TableSource(
            definition.schema(), definition.name(), alias, definition.modelClass().getSimpleName());
  }

  /** Only {@link ModelType} extends this class. */
  private ModelType<M, K> self() {
    return (ModelType<M, K>) this;
  }

  /**
   * Adds a column; generated code calls it once for each, in order.
   *
   * @param <F> the kind of column
   * @param field the column
   * @return the same column
   */
  protected final <F extends ValueField<M, ?>> F add(F field) {
    fields.add(field);
    columns.addAll(field.columns());
    byName.put(field.name(), field);
    if (field.column().isKey()) {
      keyFields.add(field);
    }
    if (field.column().isServerMade()) {
      serverMade.add(field);
    }
    return field;
  }

  /**
   * Adds a column without operators of its own.
   *
   * @param <T> the Java type
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final <T> ValueField<M, T> value(String name, ColumnDef<T> column) {
    return add(new ValueField<>(self(), name, column));
  }

  /**
   * Adds a column of text.
   *
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final TextField<M> text(String name, ColumnDef<String> column) {
    return add(new TextField<>(self(), name, column));
  }

  /**
   * Adds a column that is true or false.
   *
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final BooleanField<M> bool(String name, ColumnDef<Boolean> column) {
    return add(new BooleanField<>(self(), name, column));
  }

  /**
   * Adds a column of numbers.
   *
   * @param <N> the type of the number
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final <N extends Number> NumberField<M, N> number(String name, ColumnDef<N> column) {
    return add(new NumberField<>(self(), name, column));
  }

  /**
   * Adds a column of dates or times.
   *
   * @param <T> the type of the date or time
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final <T extends Temporal> TemporalField<M, T> temporal(
      String name, ColumnDef<T> column) {
    return add(new TemporalField<>(self(), name, column));
  }

  /**
   * Adds one end of a relation of many rows to many; it is no column.
   *
   * @param <R> the other model
   * @param <F> the type of the stored key of the other model
   * @param name the Java field
   * @param relation the relation
   * @return the end
   */
  protected final <R, F> ManyToManyField<M, R, F> manyToMany(String name, ManyToManyDef relation) {
    ManyToManyField<M, R, F> field = new ManyToManyField<>(self(), name, relation);
    manyToMany.add(field);
    return field;
  }

  /**
   * Adds a column of JSON documents.
   *
   * @param <T> the Java type of the document
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final <T> JsonField<M, T> json(String name, ColumnDef<T> column) {
    return add(new JsonField<>(self(), name, column));
  }

  /**
   * Adds a column of keys and values.
   *
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final HStoreField<M> hstore(String name, ColumnDef<Map<String, String>> column) {
    return add(new HStoreField<>(self(), name, column));
  }

  /**
   * Adds a column of arrays.
   *
   * @param <E> the Java type of the elements
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final <E> ArrayField<M, E> array(String name, ColumnDef<List<E>> column) {
    return add(new ArrayField<>(self(), name, column));
  }

  /**
   * Adds a column of arrays of arrays.
   *
   * @param <T> the Java type of the column, a list of lists
   * @param <E> the Java type of the innermost elements
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final <T, E> NestedArrayField<M, T, E> nestedArray(String name, ColumnDef<T> column) {
    return add(new NestedArrayField<>(self(), name, column));
  }

  /**
   * Adds a column for the full text search.
   *
   * @param name the Java field
   * @param column the column
   * @return the column
   */
  protected final TextSearchField<M> textSearch(String name, ColumnDef<String> column) {
    return add(new TextSearchField<>(self(), name, column));
  }

  /**
   * The table.
   *
   * @return its definition
   */
  public final TableDef<M> definition() {
    return definition;
  }

  /**
   * The table, or this alias of it, as a source of columns.
   *
   * @return the same instance each time
   */
  public final TableSource source() {
    return source;
  }

  @Override
  public final Class<M> modelClass() {
    return definition.modelClass();
  }

  /**
   * The columns, key first.
   *
   * @return unmodifiable
   */
  public final List<ValueField<M, ?>> fields() {
    return allFields;
  }

  /**
   * The ends of relations of many rows to many that have a field in the model.
   *
   * @return unmodifiable; empty for a model without one
   */
  public final List<ManyToManyField<M, ?, ?>> manyToManyFields() {
    return allManyToMany;
  }

  /**
   * The columns of the primary key.
   *
   * @return unmodifiable; empty for a model without a key
   */
  public final List<ValueField<M, ?>> keyFields() {
    return allKeyFields;
  }

  /**
   * The column that the database fills while it is null.
   *
   * @return null where there is none
   */
  public final ValueField<M, ?> generatedField() {
    return keyFields.size() == 1 && keyFields.get(0).column().isGenerated()
        ? keyFields.get(0)
        : null;
  }

  /**
   * The columns that the database fills while they are left out.
   *
   * @return unmodifiable: the generated key, and columns with a default of the database
   */
  public final List<ValueField<M, ?>> serverMadeFields() {
    return allServerMade;
  }

  /**
   * The columns of a new object that are left to the database, because the object holds null there.
   *
   * @param model the object
   * @return those of {@link #serverMadeFields()} that are null
   */
  public final List<ValueField<M, ?>> leftToServer(M model) {
    List<ValueField<M, ?>> all = allServerMade;
    if (all.size() == 1) {
      return all.get(0).get(model) == null ? all : List.of();
    }
    return all.stream().filter(field -> field.get(model) == null).toList();
  }

  /**
   * A column by its Java name.
   *
   * @param name the name of the Java field
   * @return the column
   * @throws ProgrammingException with {@link ErrorCode#UNKNOWN_COLUMN} when there is none
   */
  public final ValueField<M, ?> field(String name) {
    ValueField<M, ?> field = byName.get(name);
    if (field == null) {
      throw new ProgrammingException(
          ErrorCode.UNKNOWN_COLUMN,
          modelClass().getSimpleName() + " has no field " + name + "; it has " + byName.keySet());
    }
    return field;
  }

  @Override
  public final List<Node> columns() {
    return allColumns;
  }
}
