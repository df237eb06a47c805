package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default that the database has for a column. It goes into the DDL as it is, and the column is
 * left out of an insert while the field of the object is null; a null that is assigned by name,
 * {@code create(TABLE, TABLE.field.to(null))}, is written as NULL. PostgreSQL and MariaDB give back
 * what the database made, and it stands in the object then; on MySQL the field stays null until
 * {@code refresh}, and such a key cannot be made there. Not for primitive types, which are never
 * null, nor beside a default of the application.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ServerDefault {
  /**
   * The default as the database knows it. Never make it of text from outside.
   *
   * @return an expression of SQL, for example {@code now()} or {@code 'new'}
   */
  String value();
}
