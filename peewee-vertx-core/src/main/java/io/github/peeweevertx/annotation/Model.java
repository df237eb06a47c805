package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This class or record is a table. The processor makes {@code XTable} of a model {@code X}, in its
 * package: the typed columns, the row mapper and the fixed SQL, in one constant named {@code X} in
 * capitals. The table of a nested class has no trace of the outer one in its name.
 *
 * <p>A class is mutable: it has a constructor without parameters, and its fields are public or have
 * accessors ({@code getName()}, {@code isName()} or {@code name()}, and {@code setName(value)} or
 * {@code name(value)}). The fields of its base classes are columns too. A default is an
 * initialiser. A record is made with all of its components at once; its defaults are {@link
 * Default} and {@link DefaultWith}. Static, transient and {@link Transient} fields are no columns.
 *
 * <p>The primary key is what {@link Id} says. A model without one has the key {@code id}, if it
 * declares a {@code Long} or {@code Integer} of that name. Unlike in Python, nobody can add that
 * field to your class: a model without any key is an error, unless it says {@code key = false}.
 *
 * <p>A class of a named module is found at run time when the module provides its table: {@code
 * provides io.github.peeweevertx.type.KeySource.Provider with app.UserTable.Provider}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Model {
  /**
   * The table name; empty means: made from the class name by {@link #naming()}.
   *
   * @return the name as it stands in the database
   */
  String table() default "";

  /**
   * The schema that the table lives in; empty means: the search path of the connection.
   *
   * @return the schema name
   */
  String schema() default "";

  /**
   * How table and column names are made from Java names.
   *
   * @return the rule; {@link Naming#DEFAULT} takes the one that the build names
   */
  Naming naming() default Naming.DEFAULT;

  /**
   * Whether the model has a primary key. Without one there is no update or delete by object.
   *
   * @return false for a table without a key
   */
  boolean key() default true;

  /**
   * Whether {@code save} and {@code update} of an object write only the fields that differ from
   * what the database last said, and nothing when none does. Needs a field of type {@code
   * Snapshot}.
   *
   * @return false: all fields are written
   */
  boolean onlySaveDirty() default false;

  /**
   * Indexes over several columns, or with a method of their own.
   *
   * @return the indexes, besides those that single columns ask for
   */
  Index[] indexes() default {};

  /**
   * Conditions that the rows have to meet.
   *
   * @return the checks, which the database enforces
   */
  Check[] checks() default {};

  /**
   * Words behind the columns of {@code CREATE TABLE}.
   *
   * @return the settings, for all dialects or for some
   */
  TableSetting[] settings() default {};

  /**
   * Whether the table lives as long as the connection that made it, and only there. Make it and use
   * it inside of one {@code withConnection} or one transaction.
   *
   * @return true for a temporary table
   */
  boolean temporary() default false;

  /**
   * Models whose tables are made before this one and dropped after it, though no reference leads to
   * them: because a trigger or a check of this table needs them, for example.
   *
   * @return other models
   */
  Class<?>[] dependsOn() default {};
}
