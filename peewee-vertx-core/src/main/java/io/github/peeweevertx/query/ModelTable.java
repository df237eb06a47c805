package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.ast.Conditions;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.ast.SelectNode;
import io.github.peeweevertx.ast.Sortable;
import io.github.peeweevertx.meta.Assignment;
import io.github.peeweevertx.meta.IndexDef;
import io.github.peeweevertx.meta.IndexTerm;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.meta.TableDef;
import io.github.peeweevertx.meta.ValueField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A table that queries start from: the base of the generated tables. Immutable; every query that is
 * made of it is a value of its own.
 *
 * @param <M> the model
 * @param <K> the type of its key
 */
public abstract class ModelTable<M, K> extends ModelType<M, K>
    implements Joinable, Selectable<M>, Loadable<M> {
  /**
   * Makes the table itself.
   *
   * @param definition the table
   */
  protected ModelTable(TableDef<M> definition) {
    super(definition);
  }

  /**
   * Makes an alias of a table.
   *
   * @param definition the table
   * @param alias the alias, null for a numbered one
   */
  protected ModelTable(TableDef<M> definition, String alias) {
    super(definition, alias);
  }

  /**
   * The same table once more, as a source of its own.
   *
   * @param alias the alias, null for a numbered one
   * @return a table whose columns are read from the alias
   */
  public abstract ModelTable<M, K> as(String alias);

  /**
   * The same table once more, as a source of its own with a numbered alias.
   *
   * @return a table whose columns are read from the alias
   */
  public ModelTable<M, K> alias() {
    return as(null);
  }

  @Override
  public final SelectStart<M> begin() {
    return new SelectStart<>(ModelSelect.parts(this), new ModelShape<>(this), modelClass());
  }

  /**
   * All rows as models. Where a value is expected the query stands for the keys.
   *
   * @return the select
   */
  public final ModelSelect<M, K> select() {
    return ModelSelect.of(this);
  }

  @Override
  public final Load<M> load() {
    return Load.of(select());
  }

  /**
   * Inserts one row.
   *
   * @param values the columns and their values; the others take the defaults of the model
   * @return the insert
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Insert<M, K> insert(Assignment<M>... values) {
    return insert(Args.all("values", values));
  }

  /**
   * Inserts one row.
   *
   * @param values the columns and their values; the others take the defaults of the model
   * @return the insert
   */
  public final Insert<M, K> insert(Collection<? extends Assignment<M>> values) {
    return insertOf(InsertRows.none(this).plus(this, Args.given(values, "values")));
  }

  private Insert<M, K> insertOf(InsertRows<M> rows) {
    return new Insert<>(this, rows, null, List.of());
  }

  /**
   * Inserts several rows. A column that some rows name and others do not takes the default of the
   * model, or NULL where it may; else the insert is refused when it is built.
   *
   * @param rows for each row the columns and their values; at least one
   * @return the insert
   */
  public final Insert<M, K> insertMany(Iterable<? extends Iterable<? extends Assignment<M>>> rows) {
    List<Node[]> all = new ArrayList<>();
    for (Iterable<? extends Assignment<M>> each : Args.given(rows, "rows")) {
      all.add(InsertRows.row(this, Args.given(each, "a row")));
    }
    return insertOf(notEmpty(InsertRows.none(this).plus(all)));
  }

  /**
   * Inserts several rows of values.
   *
   * @param fields the columns; at least one. The others take the defaults of the model
   * @param rows for each row as many values, each of the type of its column, or an expression
   * @return the insert
   */
  public final Insert<M, K> insertMany(
      List<? extends ValueField<M, ?>> fields, Iterable<? extends List<?>> rows) {
    boolean complete = InsertRows.isComplete(this, Args.given(fields, "fields"));
    List<Node[]> all = new ArrayList<>();
    for (List<?> each : Args.given(rows, "rows")) {
      all.add(InsertRows.row(this, fields, complete, Args.given(each, "a row")));
    }
    return insertOf(notEmpty(InsertRows.ordered(this, fields).plus(all)));
  }

  /**
   * Inserts objects, with all of their columns. The generated key is left out while it is null.
   *
   * @param objects at least one
   * @return the insert
   */
  public final Insert<M, K> insertAll(Collection<? extends M> objects) {
    List<Node[]> rows = new ArrayList<>();
    for (M each : Args.given(objects, "objects")) {
      rows.add(InsertRows.row(this, each));
    }
    return insertOf(notEmpty(InsertRows.none(this).plus(rows)));
  }

  private InsertRows<M> notEmpty(InsertRows<M> rows) {
    if (rows.size() == 0) {
      throw Args.invalid("an insert of several rows needs at least one");
    }
    return rows;
  }

  /**
   * Inserts what a query gives.
   *
   * @param query the query
   * @param fields the columns, as many as the query has; none for all columns of the table
   * @return the insert
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Insert<M, K> insertFrom(SelectQuery<?> query, ValueField<M, ?>... fields) {
    Node node = Args.given(query, "the query").query();
    List<String> columns =
        Args.all("fields", fields).stream().map(field -> field.column().name()).toList();
    if (node instanceof SelectNode select
        && !columns.isEmpty()
        && !Assignments.hasOpenWidth(select)
        && select.columns().size() != columns.size()) {
      throw Args.invalid(
          "the query has "
              + select.columns().size()
              + " columns, and "
              + columns.size()
              + " are named to be written");
    }
    return insertOf(InsertRows.from(this, node, columns));
  }

  /**
   * Inserts what a statement of the user gives.
   *
   * @param query the text and values
   * @param fields the columns; none for all columns of the table
   * @return the insert
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Insert<M, K> insertFrom(Expr<?> query, ValueField<M, ?>... fields) {
    return insertOf(
        InsertRows.from(
            this,
            Args.given(query, "the query").node(),
            Args.all("fields", fields).stream().map(field -> field.column().name()).toList()));
  }

  /**
   * Inserts one row, and deletes one that is there already; MySQL only.
   *
   * @param values the columns and their values; the others take the defaults of the model
   * @return the insert
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Insert<M, K> replace(Assignment<M>... values) {
    return insert(Args.all("values", values)).replacing();
  }

  /**
   * Updates rows.
   *
   * @param values the columns and their values
   * @return the update; it needs a condition, or {@code all()}
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Update<M> update(Assignment<M>... values) {
    return Update.of(this, Args.all("values", values));
  }

  /**
   * Updates rows.
   *
   * @param values the columns and their values
   * @return the update; it needs a condition, or {@code all()}
   */
  public final Update<M> update(Collection<? extends Assignment<M>> values) {
    return Update.of(this, Args.given(values, "values"));
  }

  /**
   * Deletes rows.
   *
   * @return the delete; it needs a condition, or {@code all()}
   */
  public final Delete<M> delete() {
    return Delete.of(this);
  }

  /**
   * A whole statement that the user wrote; its rows become models by the names of their columns.
   *
   * @param text the statement, with {@code ?} for each value; see {@link Sql}
   * @param values values to be bound, in order
   * @return the query
   */
  public final RawQuery<M> raw(String text, Object... values) {
    return RawQuery.of(this, RawText.positional(text, values));
  }

  /**
   * A whole statement that the user wrote; its rows become models by the names of their columns.
   *
   * @param text the statement, with {@code #{name}} for each value, as in the templates of the SQL
   *     client
   * @param values values to be bound
   * @return the query
   */
  public final RawQuery<M> raw(String text, Map<String, ?> values) {
    return RawQuery.of(this, RawText.named(text, values));
  }

  /**
   * An index that the model does not declare, for {@code objects.createIndex(…)}.
   *
   * @param terms columns, and expressions over columns, with an order or without
   * @return the index; it may be made unique, of some rows only, or given a name
   */
  public final IndexDef index(Sortable... terms) {
    return IndexDef.over(
        Args.all("terms", terms).stream().map(IndexTerm::of).toArray(IndexTerm[]::new));
  }

  /**
   * The key as an expression: a column, or a row value of several.
   *
   * @return the expression
   */
  @SuppressWarnings("unchecked")
  public final Expr<K> key() {
    List<ValueField<M, ?>> fields = keyFields();
    if (fields.isEmpty()) {
      throw Args.query(this + " has no key.");
    }
    return fields.size() == 1 ? (Expr<K>) fields.get(0) : (Expr<K>) new CompositeKeyExpr(fields);
  }

  /**
   * The row with a key.
   *
   * @param key the key, not null
   * @return the condition
   */
  public final Condition byKey(K key) {
    Args.given(key, "the key");
    List<Object> values = keyParts(key);
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      parts.add(part(keyFields().get(i), values.get(i)));
    }
    return parts.size() == 1 ? parts.get(0) : Conditions.all(parts);
  }

  @SuppressWarnings("unchecked")
  private static <T> Condition part(ValueField<?, T> field, Object value) {
    return field.eq((T) value);
  }

  /**
   * The rows with some keys.
   *
   * @param keys the keys
   * @return the condition
   */
  public final Condition byKeys(Collection<? extends K> keys) {
    return key().in(Args.given(keys, "the keys"));
  }

  /**
   * The columns by which callers may sort: names that come from outside are looked up here, and
   * never become text.
   *
   * @param name the Java name of the field that was asked for
   * @param allowed the fields that may be asked for
   * @return the field
   */
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final ValueField<M, ?> sortable(String name, ValueField<M, ?>... allowed) {
    List<ValueField<M, ?>> fields = Args.all("the allowed fields", allowed);
    for (ValueField<M, ?> each : fields) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    throw Args.invalid("rows cannot be sorted by that name; allowed are " + fields);
  }
}
