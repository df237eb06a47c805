package io.github.peeweevertx.processor.read;

/** The types of the run time that models may use, by name: they are not on the processor path. */
public final class Names {
  /** The package of the annotations, with a dot at its end. */
  public static final String ANNOTATIONS = "io.github.peeweevertx.annotation.";

  /** A reference to an object of another model. */
  public static final String REF = "io.github.peeweevertx.type.Ref";

  /** The other end of a reference. */
  public static final String MANY = "io.github.peeweevertx.type.Many";

  /** What the database last said of an object. */
  public static final String SNAPSHOT = "io.github.peeweevertx.type.Snapshot";

  /** The way of a user's own type to the database and back. */
  public static final String CONVERTER = "io.github.peeweevertx.type.Converter";

  /** What the table of a model is called, after the model. */
  public static final String TABLE_SUFFIX = "Table";

  private Names() {}
}
