package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Node;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.type.Snapshot;
import io.github.peeweevertx.type.SqlType;
import java.util.Objects;

/**
 * A column without operators of its own, and the base of those that have some.
 *
 * @param <M> the model
 * @param <T> the Java type of the column
 */
public class ValueField<M, T> implements Field<M, T> {
  private final ModelType<M, ?> table;
  private final int index;
  private final String name;
  private final ColumnDef<T> column;
  private final ColumnNode node;

  /**
   * Makes the next column of a table. Only generated code calls this, through {@link ModelType}.
   *
   * @param table the table, under construction
   * @param name the name of the Java field
   * @param column the column
   */
  protected ValueField(ModelType<M, ?> table, String name, ColumnDef<T> column) {
    this.table = table;
    this.index = table.fields().size();
    this.name = Objects.requireNonNull(name, "name");
    this.column = Objects.requireNonNull(column, "column");
    this.node = new ColumnNode(table.source(), column.name());
  }

  @Override
  public final ModelType<M, ?> table() {
    return table;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final ColumnDef<T> column() {
    return column;
  }

  @Override
  public final int index() {
    return index;
  }

  @Override
  public final Node node() {
    return node;
  }

  @Override
  public final SqlType<T> type() {
    return column.type();
  }

  @Override
  public Assignment<M> to(T value) {
    return Assignment.value(this, toAttribute(value), value);
  }

  @Override
  public final Assignment<M> to(Expr<? extends T> value) {
    return Assignment.expression(this, value);
  }

  @Override
  public final T get(M model) {
    return toColumn(table.get(model, index));
  }

  /**
   * The value of an object in the form that the driver takes.
   *
   * @param model the object
   * @return what is bound when the object is written
   */
  public final Object bound(M model) {
    return column.type().bind(get(model));
  }

  /**
   * The value of an object as an assignment.
   *
   * @param model the object
   * @return what is written when the object is written
   */
  public final Assignment<M> assignment(M model) {
    Object attribute = table.get(model, index);
    return Assignment.value(this, attribute, toColumn(attribute));
  }

  /**
   * From what the object holds to what the column holds.
   *
   * @param attribute the value of the Java field
   * @return the value of the column
   */
  @SuppressWarnings("unchecked")
  public T toColumn(Object attribute) {
    return (T) attribute;
  }

  /**
   * From what the column holds to what the object holds.
   *
   * @param value the value of the column
   * @return the value of the Java field
   */
  public Object toAttribute(T value) {
    return value;
  }

  /**
   * Whether an object has this column: a query may have selected others only, and the field is null
   * or zero then as well.
   *
   * @param model an object of a model that keeps a {@link Snapshot}
   * @return false also for an object that was not read and is not saved yet
   * @throws ProgrammingException with {@link ErrorCode#INVALID_ARGUMENT} when the model keeps none
   */
  public final boolean isLoaded(M model) {
    Snapshot snapshot = model == null ? null : table.snapshot(model);
    if (snapshot == null) {
      throw new ProgrammingException(
          ErrorCode.INVALID_ARGUMENT,
          "Only an object that keeps a snapshot knows whether "
              + this
              + " was read. Give the model a field Snapshot snapshot = Snapshot.empty().");
    }
    return snapshot.isLoaded(index);
  }

  /** Table and field, for messages. */
  @Override
  public final String toString() {
    return table.modelClass().getSimpleName() + "." + name;
  }
}
