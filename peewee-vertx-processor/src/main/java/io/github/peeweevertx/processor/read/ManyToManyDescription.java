package io.github.peeweevertx.processor.read;

import javax.lang.model.element.TypeElement;

/**
 * A relation of many rows to many, seen from one of its ends.
 *
 * @param target the other model
 * @param throughPackage the package of the model in the middle
 * @param throughName its simple name
 * @param near the Java name of its reference to the model of this end
 * @param far the Java name of its reference to the other model
 * @param farType how the key of the other model is stored
 * @param backref the name of the other end, null for none
 * @param made what the processor writes in the middle; null for a model of the user
 * @param annotation what the user wrote; null at the other end
 */
public record ManyToManyDescription(
    TypeElement target,
    String throughPackage,
    String throughName,
    String near,
    String far,
    ColumnType farType,
    String backref,
    Made made,
    Annotation annotation) {
  /**
   * The model in the middle that the processor writes.
   *
   * @param table its table
   * @param schema its schema, null for none
   * @param first the model whose reference comes first
   * @param firstName the Java name of that reference
   * @param second the other model
   * @param secondName the Java name of the reference to it
   * @param onDelete a constant of {@code ReferentialAction}
   * @param onUpdate a constant of {@code ReferentialAction}
   */
  public record Made(
      String table,
      String schema,
      TypeElement first,
      String firstName,
      TypeElement second,
      String secondName,
      String onDelete,
      String onUpdate) {}

  /**
   * Whether this is the end that says what the relation is.
   *
   * @return false for the other end
   */
  public boolean isDeclared() {
    return annotation != null;
  }

  /**
   * Whether this end brings the table in the middle along.
   *
   * @return true at the declaring end of a relation whose middle the processor writes
   */
  public boolean isOwner() {
    return isDeclared() && made != null;
  }

  /**
   * The name of the model in the middle.
   *
   * @return with its package
   */
  public String qualifiedThrough() {
    return throughPackage.isEmpty() ? throughName : throughPackage + "." + throughName;
  }
}
