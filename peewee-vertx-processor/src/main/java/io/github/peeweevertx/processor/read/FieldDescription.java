package io.github.peeweevertx.processor.read;

/**
 * One column.
 *
 * @param property the field of the model
 * @param column the name of the column
 * @param type how it is stored
 * @param options what else the column is
 * @param keyKind who makes the key, a constant of {@code KeyKind}; null for no part of the key
 * @param reference where it leads, null for a value
 * @param access how the mapper reads and writes the field
 * @param defaultValue the default of a record component, null for none
 * @param details what few columns have
 */
public record FieldDescription(
    Property property,
    String column,
    ColumnType type,
    Options options,
    String keyKind,
    Reference reference,
    Access access,
    DefaultValue defaultValue,
    FieldDetails details) {
  /**
   * What else a column is.
   *
   * @param nullable whether it takes NULL
   * @param unique whether it has a unique index
   * @param index whether it has a plain index
   * @param indexType the method of its index, null for the default of the database
   * @param explicitLength whether the user said the length of a text
   */
  public record Options(
      boolean nullable, boolean unique, boolean index, String indexType, boolean explicitLength) {}

  /**
   * The Java name.
   *
   * @return the name of the field
   */
  public String name() {
    return property.name();
  }

  /**
   * Whether it is a part of the key.
   *
   * @return true for a key field
   */
  public boolean isKey() {
    return keyKind != null;
  }

  /**
   * Whether the database has a default for it.
   *
   * @return true where the field says so, also by a sequence
   */
  public boolean hasServerDefault() {
    return details.serverDefault() != null || details.sequence() != null;
  }

  /**
   * Whether the database makes the value while it is null.
   *
   * @return true for a serial or identity column
   */
  public boolean isGenerated() {
    return isKey() && !keyKind.equals("NATURAL");
  }

  /**
   * Whether the field of the model cannot hold null.
   *
   * @return true for a primitive type
   */
  public boolean isPrimitive() {
    return property.type().getKind().isPrimitive();
  }
}
