package io.github.peeweevertx.processor.report;

import java.util.List;
import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The mistakes of one model, each reported where the author of the model can mend it. */
public final class ModelProblems {
  private final TypeElement model;
  private final List<Problem> problems;

  ModelProblems(TypeElement model, List<Problem> problems) {
    this.model = model;
    this.problems = problems;
  }

  /**
   * Adds a mistake of the model itself.
   *
   * @param rule the rule
   * @param arguments what the rule talks about
   */
  public void report(Rule rule, Object... arguments) {
    at(model, null, rule, arguments);
  }

  /**
   * Adds a mistake of a member. One that the model inherits is reported on the model: its base
   * class may be right for others, and may stand in another jar.
   *
   * @param element the member
   * @param annotation its annotation that is wrong, null for the member itself
   * @param rule the rule
   * @param arguments what the rule talks about
   */
  public void at(Element element, AnnotationMirror annotation, Rule rule, Object... arguments) {
    boolean own = element.equals(model) || Objects.equals(element.getEnclosingElement(), model);
    Problem problem =
        own
            ? new Problem(rule, rule.message(arguments), element, annotation)
            : new Problem(rule, rule.message(arguments), model, null);
    problems.add(problem);
  }
}
