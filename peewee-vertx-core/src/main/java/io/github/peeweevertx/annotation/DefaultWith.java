package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A default of a record component that is made anew for each object (a field of a class says it by
 * its initialiser).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface DefaultWith {
  /**
   * The maker: a class with a public no-argument constructor that implements {@code
   * java.util.function.Supplier} of the type of this field.
   *
   * @return the supplier class
   */
  Class<?> value();
}
