package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words behind the columns of {@code CREATE TABLE}, written inside {@link Model#settings()}: {@code
 * WITH (fillfactor = 70)} on PostgreSQL, {@code ENGINE = InnoDB} on MySQL and MariaDB.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface TableSetting {
  /**
   * The words, SQL as it is.
   *
   * @return one setting
   */
  String value();

  /**
   * The dialect that the words are for, by its name: {@code PostgreSQL}, {@code MySQL} or {@code
   * MariaDB}; none means: all.
   *
   * @return the names of dialects
   */
  String[] dialects() default {};
}
