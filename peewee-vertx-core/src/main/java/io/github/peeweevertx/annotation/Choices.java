package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a field may hold, in order, each with a label for people: for forms and lists. Nothing is
 * checked when a value is stored. Read by {@code TABLE.field.choices()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Choices {
  /** One of them. */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({})
  @interface Choice {
    /**
     * The value: the text of a {@code String}, the name of an enum constant, {@code true} or {@code
     * false}, or a number. It is checked when the model is compiled.
     *
     * @return the literal
     */
    String value();

    /**
     * What people read.
     *
     * @return empty means: the value
     */
    String label() default "";
  }

  /**
   * The choices.
   *
   * @return in the order in which they are shown
   */
  Choice[] value();
}
