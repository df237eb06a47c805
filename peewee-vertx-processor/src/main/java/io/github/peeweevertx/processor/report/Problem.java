package io.github.peeweevertx.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * One broken rule.
 *
 * @param rule the rule
 * @param message the whole message
 * @param element where; null for the build itself
 * @param annotation the annotation of the element, null for the element itself
 */
public record Problem(Rule rule, String message, Element element, AnnotationMirror annotation) {}
