package io.github.peeweevertx.processor.read;

import javax.lang.model.element.TypeElement;

/**
 * The other model of a reference, and what the database does.
 *
 * @param target the model that is referred to
 * @param targetField the Java name of the field whose value is stored
 * @param backref the name of the other end, null for none
 * @param onDelete a constant of {@code ReferentialAction}
 * @param onUpdate a constant of {@code ReferentialAction}
 * @param deferrable a constant of {@code Deferrability}
 * @param constraint the name of the constraint, null for the database's own
 * @param annotation what the user wrote, null for a plain reference
 */
public record Reference(
    TypeElement target,
    String targetField,
    String backref,
    String onDelete,
    String onUpdate,
    String deferrable,
    String constraint,
    Annotation annotation) {}
