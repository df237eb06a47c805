package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A hint for people who fill in a field. Read by {@code TABLE.field.helpText()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface HelpText {
  /**
   * The hint.
   *
   * @return a sentence
   */
  String value();
}
