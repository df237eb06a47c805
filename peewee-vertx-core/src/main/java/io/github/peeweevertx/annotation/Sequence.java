package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@code Long} or {@code Integer} column, most often the key, whose default is the next value of
 * a sequence with a name. The sequence is made with the table where it is not there yet, in the
 * schema of the table, and dropped with it; several tables may share one, and the last of them that
 * is dropped takes it along. On PostgreSQL and MariaDB; MySQL has no sequences and refuses the
 * table.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Sequence {
  /**
   * The sequence.
   *
   * @return its name as it stands in the database
   */
  String value();
}
