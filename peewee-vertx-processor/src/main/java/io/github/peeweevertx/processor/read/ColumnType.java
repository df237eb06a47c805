package io.github.peeweevertx.processor.read;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * How a field is stored.
 *
 * @param javaType the type of the column's values: the boxed type of the field; for a reference the
 *     type of the key that is stored
 * @param stored the type that the toolkit maps; for a converted field what the converter gives
 * @param form which column type of several
 * @param length characters or digits, 0 where the form has none
 * @param scale digits after the point, 0 where the form has none
 * @param rounding how a decimal is brought to its scale, null where the form has none
 * @param converter the converter, null for none
 * @param element the Java type of an element where the column is an array, to which all else
 *     belongs then, of the innermost one where it has more dimensions; null for any other column
 * @param dimensions how many the array has, 0 for any other column
 * @param typeName the name of a type that is the database's own, null for any other
 */
public record ColumnType(
    TypeMirror javaType,
    ValueType stored,
    Form form,
    int length,
    int scale,
    String rounding,
    TypeElement converter,
    TypeMirror element,
    int dimensions,
    String typeName) {
  /** Column types of one Java type. */
  public enum Form {
    /** The only one, or the usual one. */
    PLAIN,
    /** Text up to a length. */
    VARCHAR,
    /** Text of a fixed length. */
    FIXED,
    /** A decimal with a size of its own. */
    DECIMAL,
    /** A UUID as text. */
    UUID_TEXT,
    /** A UUID as bytes. */
    UUID_BYTES,
    /** JSON that is kept as it was written. */
    JSON_AS_WRITTEN,
    /** An enum by name. */
    ENUM_NAME,
    /** An enum by place. */
    ENUM_ORDINAL,
    /** An enum as a type of the database. */
    ENUM_NATIVE,
    /** A point in time as a whole number; the length says how many ticks a second has. */
    EPOCH
  }

  /**
   * The class of column.
   *
   * @return no operators for a converted value, since the database sees what is stored; but those
   *     of JSON, which ask the document and not the value
   */
  public FieldKind kind() {
    if (element != null) {
      return isNested() ? FieldKind.NESTED_ARRAY : FieldKind.ARRAY;
    }
    if (form == Form.EPOCH) {
      return FieldKind.VALUE;
    }
    return converter == null || stored.isJson() ? stored.kind() : FieldKind.VALUE;
  }

  /**
   * The method of {@code Row} that reads the value as it is.
   *
   * @return null where the column type has to read it
   */
  public String getter() {
    boolean changed =
        converter != null
            || element != null
            || form == Form.FIXED
            || (form == Form.DECIMAL && !rounding.equals("UNNECESSARY"));
    return changed ? null : stored.getter();
  }

  /**
   * Whether making the column type is worth keeping it: not once more for each alias of the table.
   *
   * @return true for enums, converters and arrays
   */
  public boolean isShared() {
    return converter != null || element != null || stored == ValueType.ENUM || form == Form.EPOCH;
  }

  /**
   * The Java type of a value, in an array of an element.
   *
   * @return never null
   */
  public TypeMirror valueType() {
    return element == null ? javaType : element;
  }

  /**
   * Whether it is an array of arrays.
   *
   * @return false for one dimension
   */
  public boolean isNested() {
    return dimensions > 1;
  }

  /** An array of such values. */
  ColumnType asArray(TypeMirror list) {
    return new ColumnType(
        list,
        stored,
        form,
        length,
        scale,
        rounding,
        converter,
        valueType(),
        dimensions + 1,
        typeName);
  }
}
