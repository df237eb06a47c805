package io.github.peeweevertx.testing.junit;

import io.github.peeweevertx.testing.NPlusOneDetector;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test fails when it sends the same read again and again, with other values: on a method for this
 * test, on a class {@link OnDatabase} for all of its tests. What runs before each test counts too.
 *
 * @see NPlusOneDetector
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NoNPlusOne {
  /**
   * How often a test may send one read.
   *
   * @return at least 1
   */
  int atMost() default NPlusOneDetector.AT_MOST;
}
