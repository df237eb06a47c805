package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A condition that the rows of a table have to meet, written inside {@link Model#checks()}. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Check {
  /**
   * The condition, for example {@code amount > 0}: SQL as it is, over columns and not fields, with
   * its values written out.
   *
   * @return the condition
   */
  String value();

  /**
   * The name of the constraint, which an {@code IntegrityException} tells; empty means: {@code
   * <table>_check1} and so on.
   *
   * @return the name
   */
  String name() default "";
}
