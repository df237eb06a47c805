package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A constant default of a record component (a field of a class says it by its initialiser): the
 * text of a {@code String}, the name of an enum constant, {@code true} or {@code false}, or a
 * number. It is checked when the model is compiled.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Default {
  /**
   * The default.
   *
   * @return the literal
   */
  String value();
}
