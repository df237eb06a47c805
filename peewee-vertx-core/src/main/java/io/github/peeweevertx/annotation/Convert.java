package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of a type of your own, stored through a converter. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Convert {
  /**
   * The converter: a class with a public no-argument constructor that implements {@code
   * io.github.peeweevertx.type.Converter} for the type of this field.
   *
   * @return the converter class
   */
  Class<?> value();
}
