package io.github.peeweevertx.meta;

import io.github.peeweevertx.error.DataException;
import io.github.peeweevertx.error.ErrorCode;
import io.github.peeweevertx.error.ProgrammingException;
import io.github.peeweevertx.error.ServerError;

/** What generated tables call: they and the run time must fit together. */
public final class GeneratedCode {
  /** The form of generated code that this run time understands. */
  public static final int FORMAT = 1;

  private GeneratedCode() {}

  /**
   * Checks that a generated table fits this run time.
   *
   * @param format the form that the processor wrote
   * @param table the name of the generated class
   * @throws ProgrammingException with {@link ErrorCode#STALE_GENERATED_CODE} when it does not
   */
  public static void check(int format, String table) {
    if (format != FORMAT) {
      throw new ProgrammingException(
          ErrorCode.STALE_GENERATED_CODE,
          table
              + " was generated in form "
              + format
              + ", and this peewee-vertx-core understands form "
              + FORMAT
              + ". Use one version of core and processor, and compile the models again.");
    }
  }

  /**
   * A value for a field that cannot hold null.
   *
   * @param <T> the type of the value
   * @param value what was read
   * @param field the field, for the message
   * @return the value
   * @throws DataException with {@link ErrorCode#UNREADABLE_VALUE} when the column held NULL
   */
  public static <T> T notNull(T value, Field<?, T> field) {
    if (value == null) {
      throw new DataException(
          ErrorCode.UNREADABLE_VALUE,
          "Column "
              + field.column().name()
              + " holds NULL, and the field "
              + field
              + " is primitive. Declare it with its wrapper class and @Column(nullable = true), or"
              + " correct the row.",
          ServerError.NONE,
          null);
    }
    return value;
  }
}
