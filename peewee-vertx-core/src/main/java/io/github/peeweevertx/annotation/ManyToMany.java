package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Many rows of this model belong to many of another: a field of type {@code Many<Other>}. A table
 * in the middle holds one row for each pair. Unless a model of yours is named for it, the processor
 * writes one, called after both models in alphabetical order ({@code NoteUserThrough}), stored in
 * {@code note_user_through}, where a pair stands once; it is created with the table of this model.
 *
 * <p>Only one of the two models says it. The other one may have the field {@code Many<This>} that
 * {@link #backref()} names.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface ManyToMany {
  /**
   * The name of the other end: a {@code Many} field of the other model; empty means: {@code
   * <model>s}, {@code "+"} means: none.
   *
   * @return the name of the back reference
   */
  String backref() default "";

  /**
   * The model in the middle, with one reference to each side.
   *
   * @return {@code void.class} for the one that the processor writes
   */
  Class<?> through() default void.class;

  /**
   * The reference of the model in the middle to this model, where it has several.
   *
   * @return the field name; empty for the only one
   */
  String near() default "";

  /**
   * The reference of the model in the middle to the other model, where it has several.
   *
   * @return the field name; empty for the only one
   */
  String far() default "";

  /**
   * What the database does with a pair when one of its rows is deleted. Only for the model that the
   * processor writes; one of your own says it itself.
   *
   * @return the action, left out of the DDL when {@link ReferentialAction#DEFAULT}
   */
  ReferentialAction onDelete() default ReferentialAction.DEFAULT;

  /**
   * What the database does with a pair when one of the keys changes. Only for the model that the
   * processor writes.
   *
   * @return the action, left out of the DDL when {@link ReferentialAction#DEFAULT}
   */
  ReferentialAction onUpdate() default ReferentialAction.DEFAULT;
}
