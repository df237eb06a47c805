package io.github.peeweevertx.processor.read;

import javax.lang.model.element.TypeElement;

/**
 * The default of a record component: one of the two.
 *
 * @param literal what {@code @Default} says, null for none
 * @param supplier what {@code @DefaultWith} names, null for none
 * @param annotation what the user wrote
 */
public record DefaultValue(String literal, TypeElement supplier, Annotation annotation) {}
