package io.github.peeweevertx.processor.read;

/**
 * How the generated table reads and writes a field.
 *
 * @param field the name of the field
 * @param getter the method that reads it, null for the field itself
 * @param setter the method that writes it, null for the field itself
 */
public record Access(String field, String getter, String setter) {
  /**
   * The expression that reads the field.
   *
   * @param object the variable that holds the object
   * @return for example {@code user.getName()}
   */
  public String read(String object) {
    return object + "." + (getter == null ? field : getter + "()");
  }
}
