package io.github.peeweevertx.meta;

import io.github.peeweevertx.ast.Condition;
import io.github.peeweevertx.type.Ref;
import java.util.Objects;

/**
 * A column that holds the key of another row. In expressions it is that key; the generated subclass
 * takes objects of the other model as well.
 *
 * @param <M> the model
 * @param <R> the model that is referred to
 * @param <K> the type of the stored key
 */
public class ReferenceField<M, R, K> extends ValueField<M, K> {
  private final ForeignKeyDef<R> foreignKey;

  /**
   * Makes the next column of a table. Only generated code calls this.
   *
   * @param table the table, under construction
   * @param name the name of the Java field
   * @param column the column
   * @param foreignKey the reference
   */
  protected ReferenceField(
      ModelType<M, ?> table, String name, ColumnDef<K> column, ForeignKeyDef<R> foreignKey) {
    super(table, name, column);
    this.foreignKey = Objects.requireNonNull(foreignKey, "foreignKey");
  }

  /**
   * The reference.
   *
   * @return never null
   */
  public final ForeignKeyDef<R> foreignKey() {
    return foreignKey;
  }

  /**
   * The table that is referred to.
   *
   * @return never null
   */
  public final ModelType<R, ?> target() {
    return foreignKey.target().get();
  }

  /**
   * The column that is referred to.
   *
   * @return the primary key of {@link #target()}, or another unique column of it
   */
  @SuppressWarnings("unchecked")
  public final ValueField<R, K> targetField() {
    return (ValueField<R, K>) target().field(foreignKey.targetField());
  }

  /**
   * Refers to the row of a reference.
   *
   * @param ref null means IS NULL
   * @return the condition
   */
  public final Condition eq(Ref<R> ref) {
    return eq(toColumn(ref));
  }

  /**
   * Refers to an object, kept as the loaded reference.
   *
   * @param ref null clears the reference
   * @return the assignment
   */
  public final Assignment<M> to(Ref<R> ref) {
    return Assignment.value(this, ref, toColumn(ref));
  }

  /**
   * The stored key of an object of the other model.
   *
   * @param object may be null
   * @return null for null, and for an object without a key
   */
  protected final K keyOf(R object) {
    return object == null ? null : targetField().get(object);
  }

  @Override
  @SuppressWarnings("unchecked")
  public final K toColumn(Object attribute) {
    Ref<R> ref = (Ref<R>) attribute;
    if (ref == null) {
      return null;
    }
    K key = keyOf(ref.orNull());
    return key == null && !isUnsaved(ref) ? (K) ref.id() : key;
  }

  /** The object that such a reference was made of lends its own key and no other. */
  private boolean isUnsaved(Ref<R> ref) {
    return ref.isLoaded() && !ref.isKeyKept();
  }

  @Override
  public final Object toAttribute(K value) {
    return Ref.id(value);
  }
}
