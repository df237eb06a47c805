package io.github.peeweevertx.processor.read;

/**
 * One field for the other end of a reference.
 *
 * @param property the field of the model
 * @param access how the mapper writes the field
 */
public record ManyDescription(Property property, Access access) {
  /**
   * The Java name.
   *
   * @return the name of the field
   */
  public String name() {
    return property.name();
  }
}
