package io.github.peeweevertx.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts the updates of a row. An update of an object writes the row only while it has the version
 * of the object, and counts it on in both; otherwise somebody else wrote the row since the object
 * was read, and the update fails with {@code StaleObjectException}. For one field of type {@code
 * long}, {@code int} or {@code short}, or of their classes. A record does not learn its new
 * version: read it again before the next update. Bulk updates and queries do not look at it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Version {}
