package io.github.peeweevertx.processor.read;

/**
 * One field for the other end of a reference, or for one end of a relation of many to many.
 *
 * @param property the field of the model
 * @param access how the mapper writes the field
 * @param relation the relation of many to many; null for the other end of a reference
 */
public record ManyDescription(Property property, Access access, ManyToManyDescription relation) {
  /**
   * The Java name.
   *
   * @return the name of the field
   */
  public String name() {
    return property.name();
  }
}
