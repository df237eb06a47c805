package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reference to another model: a field of type {@code Ref<Other>}, stored as the key of the other
 * row in the column {@code <name>_id}, indexed unless told otherwise.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ForeignKey {
  /**
   * The name of the other end: a {@code Many} field of the referenced model; empty means: {@code
   * <model>_set}, {@code "+"} means: none.
   *
   * @return the name of the back reference
   */
  String backref() default "";

  /**
   * What the database does with this row when the referenced row is deleted.
   *
   * @return the action, left out of the DDL when {@link ReferentialAction#DEFAULT}
   */
  ReferentialAction onDelete() default ReferentialAction.DEFAULT;

  /**
   * What the database does with this row when the referenced key changes.
   *
   * @return the action, left out of the DDL when {@link ReferentialAction#DEFAULT}
   */
  ReferentialAction onUpdate() default ReferentialAction.DEFAULT;

  /**
   * When the database checks the reference.
   *
   * @return the moment, left out of the DDL when {@link Deferrability#DEFAULT}
   */
  Deferrability deferrable() default Deferrability.DEFAULT;

  /**
   * The name of the constraint; empty means: the database names it.
   *
   * @return the constraint name
   */
  String constraint() default "";

  /**
   * The field of the referenced model that is stored; empty means: its primary key. Any other must
   * be unique.
   *
   * @return the field name
   */
  String to() default "";

  /**
   * Whether the column has an index.
   *
   * @return true unless told otherwise
   */
  boolean index() default true;
}
