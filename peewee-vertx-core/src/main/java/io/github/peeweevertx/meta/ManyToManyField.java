package io.github.peeweevertx.meta;

import java.util.Objects;

/**
 * One end of a relation of many rows to many. It is no column: a table in the middle holds one row
 * for each pair.
 *
 * @param <M> the model
 * @param <R> the other model
 * @param <K> the type of the stored key of the other model
 */
public final class ManyToManyField<M, R, K> {
  private final ModelType<M, ?> table;
  private final String name;
  private final ManyToManyDef definition;

  ManyToManyField(ModelType<M, ?> table, String name, ManyToManyDef definition) {
    this.table = table;
    this.name = Objects.requireNonNull(name, "name");
    this.definition = Objects.requireNonNull(definition, "definition");
  }

  /**
   * The table, or the alias, that this is the end of.
   *
   * @return never null
   */
  public ModelType<M, ?> table() {
    return table;
  }

  /**
   * The Java name of the field of type {@code Many}.
   *
   * @return never null
   */
  public String name() {
    return name;
  }

  /**
   * The table in the middle.
   *
   * @return never null
   */
  public ModelType<?, ?> through() {
    return definition.through().get();
  }

  /**
   * Whether the table in the middle is created and dropped with that of this end.
   *
   * @return true at the end that declares a relation without a model of the user in the middle
   */
  public boolean isOwner() {
    return definition.owned();
  }

  /**
   * The reference of the table in the middle to the model of this end.
   *
   * @return never null
   */
  @SuppressWarnings("unchecked")
  public ReferenceField<?, M, ?> near() {
    return (ReferenceField<?, M, ?>) through().field(definition.near());
  }

  /**
   * The reference of the table in the middle to the other model.
   *
   * @return never null
   */
  @SuppressWarnings("unchecked")
  public ReferenceField<?, R, K> far() {
    return (ReferenceField<?, R, K>) through().field(definition.far());
  }

  /** Table and field, for messages. */
  @Override
  public String toString() {
    return table.modelClass().getSimpleName() + "." + name;
  }
}
