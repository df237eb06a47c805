package io.github.peeweevertx.processor.report;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Collects what is wrong. Never throws: the processor goes on, and several mistakes show at once.
 */
public final class Problems {
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Adds a mistake of the build itself, which has no place in the sources.
   *
   * @param rule the rule
   * @param arguments what the rule talks about
   */
  public void report(Rule rule, Object... arguments) {
    problems.add(new Problem(rule, rule.message(arguments), null, null));
  }

  /**
   * Adds a mistake of a module.
   *
   * @param module the module
   * @param rule the rule
   * @param arguments what the rule talks about
   */
  public void at(ModuleElement module, Rule rule, Object... arguments) {
    problems.add(new Problem(rule, rule.message(arguments), module, null));
  }

  /**
   * The mistakes of one model.
   *
   * @param model the model
   * @return a view that adds to this collection
   */
  public ModelProblems of(TypeElement model) {
    return new ModelProblems(model, problems);
  }

  /**
   * Whether a model has a mistake with which its table cannot be written.
   *
   * @param model the model
   * @return true when it must not be written
   */
  public boolean spoil(TypeElement model) {
    return problems.stream()
        .filter(problem -> Spoilers.contain(problem.rule()))
        .anyMatch(problem -> isWithin(problem.element(), model));
  }

  private static boolean isWithin(Element element, TypeElement model) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each.equals(model)) {
        return true;
      }
      if (each instanceof TypeElement) {
        return false;
      }
    }
    return false;
  }

  /**
   * Hands all mistakes to the compiler and forgets them.
   *
   * @param messager the compiler's ear
   */
  public void printTo(Messager messager) {
    for (Problem problem : problems) {
      Diagnostic.Kind kind =
          problem.rule().isWarning() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
      if (problem.element() == null) {
        messager.printMessage(kind, problem.message());
      } else {
        messager.printMessage(kind, problem.message(), problem.element(), problem.annotation());
      }
    }
    problems.clear();
  }
}
