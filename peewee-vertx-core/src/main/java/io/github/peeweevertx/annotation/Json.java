package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A column of JSON. A {@code JsonObject} and a {@code JsonArray} need no annotation; with it an
 * {@code Object} holds any JSON value, and the form can be chosen.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Json {
  /**
   * Whether the document is kept as it was written: PostgreSQL's {@code json} in place of {@code
   * jsonb}.
   *
   * @return false unless it is said
   */
  boolean asWritten() default false;
}
