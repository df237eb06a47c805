package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Expr;
import java.util.List;

/**
 * A column of a model: usable in any expression, and a way into the objects.
 *
 * @param <M> the model
 * @param <T> the Java type of the column
 */
public interface Field<M, T> extends Expr<T> {
  /**
   * The table that this column belongs to.
   *
   * @return the table, or the alias of it that this column was taken from
   */
  ModelType<M, ?> table();

  /**
   * The name of the Java field.
   *
   * @return for example {@code userName}
   */
  String name();

  /**
   * The column.
   *
   * @return never null
   */
  ColumnDef<T> column();

  /**
   * What the field may hold, for people: nothing is checked when a value is stored.
   *
   * @return in the order of the model; empty where it says nothing
   */
  default List<Choice<T>> choices() {
    return column().details().choices();
  }

  /**
   * A hint for people who fill in the field.
   *
   * @return null where the model says nothing
   */
  default String helpText() {
    return column().details().helpText();
  }

  /**
   * The place of the field in the model, from 0.
   *
   * @return the index
   */
  int index();

  /**
   * The value to write: a keyword argument of {@code create}, a {@code SET} of an update.
   *
   * @param value may be null
   * @return the assignment
   */
  Assignment<M> to(T value);

  /**
   * The expression to write: {@code SET n = n + 1}.
   *
   * @param value an expression of the same type
   * @return the assignment
   */
  Assignment<M> to(Expr<? extends T> value);

  /**
   * The column value of an object.
   *
   * @param model the object
   * @return what would be stored; for a reference the key
   */
  T get(M model);
}
