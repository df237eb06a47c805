package io.github.peeweevertx.processor.read;

/** The classes of columns that a generated table uses. */
public enum FieldKind {
  /** Text, with its operators. */
  TEXT("TextField", "text"),
  /** True or false, a condition by itself. */
  BOOLEAN("BooleanField", "bool"),
  /** Numbers, with arithmetic. */
  NUMBER("NumberField", "number"),
  /** Dates and times, with their parts. */
  TEMPORAL("TemporalField", "temporal"),
  /** JSON documents, with paths. */
  JSON("JsonField", "json"),
  /** Keys and values. */
  HSTORE("HStoreField", "hstore"),
  /** Arrays; the class of the column names the type of the elements. */
  ARRAY("ArrayField", "array"),
  /** Arrays of arrays; the class of the column names the type of the innermost elements. */
  NESTED_ARRAY("NestedArrayField", "nestedArray"),
  /** Texts for the full text search. */
  TEXT_SEARCH("TextSearchField", "textSearch"),
  /** Anything else. */
  VALUE("ValueField", "value");

  private final String fieldClass;
  private final String maker;

  FieldKind(String fieldClass, String maker) {
    this.fieldClass = fieldClass;
    this.maker = maker;
  }

  /**
   * The class of the column.
   *
   * @return a simple name of the package {@code meta}
   */
  public String fieldClass() {
    return fieldClass;
  }

  /**
   * The method of the table that makes such a column.
   *
   * @return its name
   */
  public String maker() {
    return maker;
  }

  /**
   * Whether the class of the column names the type of its values.
   *
   * @return false where there is only one
   */
  public boolean isTyped() {
    return this != TEXT && this != BOOLEAN && this != HSTORE && this != TEXT_SEARCH;
  }
}
