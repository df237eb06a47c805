package io.github.peeweevertx.meta;

import io.github.peeweevertx.annotation.Deferrability;
import io.github.peeweevertx.annotation.ReferentialAction;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What generated code says of a reference.
 *
 * @param <R> the model that is referred to
 * @param target its table; asked for late, so that models may refer to each other in a circle
 * @param targetField the Java name of the field that is stored
 * @param backref the name of the other end, null for none
 * @param onDelete what the database does when the other row is deleted
 * @param onUpdate what the database does when the other key changes
 * @param deferrable when the database checks
 * @param constraint the name of the constraint, null for the database's own
 */
public record ForeignKeyDef<R>(
    Supplier<? extends ModelType<R, ?>> target,
    String targetField,
    String backref,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Deferrability deferrable,
    String constraint) {
  /**
   * Checks that nothing is missing.
   *
   * @param target its table; asked for late, so that models may refer to each other in a circle
   * @param targetField the Java name of the field that is stored
   * @param backref the name of the other end, null for none
   * @param onDelete what the database does when the other row is deleted
   * @param onUpdate what the database does when the other key changes
   * @param deferrable when the database checks
   * @param constraint the name of the constraint, null for the database's own
   */
  public ForeignKeyDef {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(targetField, "targetField");
  }

  /**
   * A reference.
   *
   * @param <R> the model that is referred to
   * @param target its table
   * @param targetField the Java name of the field that is stored
   * @param backref the name of the other end, null for none
   * @return the definition
   */
  public static <R> ForeignKeyDef<R> to(
      Supplier<? extends ModelType<R, ?>> target, String targetField, String backref) {
    return new ForeignKeyDef<>(
        target,
        targetField,
        backref,
        ReferentialAction.DEFAULT,
        ReferentialAction.DEFAULT,
        Deferrability.DEFAULT,
        null);
  }

  /**
   * The same reference with an action on delete.
   *
   * @param action the action
   * @return a copy
   */
  public ForeignKeyDef<R> onDelete(ReferentialAction action) {
    return new ForeignKeyDef<>(
        target, targetField, backref, action, onUpdate, deferrable, constraint);
  }

  /**
   * The same reference with an action on update.
   *
   * @param action the action
   * @return a copy
   */
  public ForeignKeyDef<R> onUpdate(ReferentialAction action) {
    return new ForeignKeyDef<>(
        target, targetField, backref, onDelete, action, deferrable, constraint);
  }

  /**
   * The same reference, checked at another moment.
   *
   * @param moment when the database checks
   * @return a copy
   */
  public ForeignKeyDef<R> deferrable(Deferrability moment) {
    return new ForeignKeyDef<>(
        target, targetField, backref, onDelete, onUpdate, moment, constraint);
  }

  /**
   * The same reference with a named constraint.
   *
   * @param name the name
   * @return a copy
   */
  public ForeignKeyDef<R> constraint(String name) {
    return new ForeignKeyDef<>(target, targetField, backref, onDelete, onUpdate, deferrable, name);
  }
}
