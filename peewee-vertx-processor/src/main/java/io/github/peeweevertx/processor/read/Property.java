package io.github.peeweevertx.processor.read;

import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * One field of a class or one component of a record, before it is known how it is stored.
 *
 * @param element the field; for a component the field behind it, because compilers know its place
 *     in the sources better
 * @param type its type, as the model sees a field that it inherits from a generic class
 * @param role what it is for
 * @param annotations what the user says of it
 */
public record Property(
    VariableElement element, TypeMirror type, Role role, Annotations annotations) {
  /** What a field is for. */
  public enum Role {
    /** It is stored. */
    COLUMN,
    /** The other end of a reference, filled by a prefetch. */
    MANY,
    /** The memory of a mutable object. */
    SNAPSHOT,
    /** Nothing that the toolkit cares for. */
    NONE
  }

  /**
   * The name of the field.
   *
   * @return the Java name
   */
  public String name() {
    return element.getSimpleName().toString();
  }

  /**
   * Whether it is stored.
   *
   * @return true for a column
   */
  public boolean isColumn() {
    return role == Role.COLUMN;
  }

  /**
   * Class and field, for messages.
   *
   * @return for example {@code User.name}
   */
  public String label() {
    return element.getEnclosingElement().getSimpleName() + "." + name();
  }
}
