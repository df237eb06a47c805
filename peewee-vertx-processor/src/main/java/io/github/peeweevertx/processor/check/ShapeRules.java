package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What a class has to be before its fields are looked at. */
public final class ShapeRules {
  private final Tools tools;

  /**
   * Makes them.
   *
   * @param tools the compiler's view
   */
  public ShapeRules(Tools tools) {
    this.tools = tools;
  }

  /**
   * Checks a class.
   *
   * @param model what carries {@code @Model}
   * @param problems where mistakes go
   * @return false when there are no fields worth reading
   */
  public boolean check(TypeElement model, ModelProblems problems) {
    String name = model.getSimpleName().toString();
    boolean record = model.getKind() == ElementKind.RECORD;
    if (model.getKind() != ElementKind.CLASS && !record) {
      problems.report(Rule.NOT_A_CLASS, name);
      return false;
    }
    if (model.getModifiers().contains(Modifier.ABSTRACT)) {
      problems.report(Rule.ABSTRACT_MODEL, name);
    } else if (isInner(model)) {
      problems.report(Rule.INNER_MODEL, name);
    } else if (isPrivate(model)) {
      problems.report(Rule.PRIVATE_MODEL, name);
    } else if (!record && !hasConstructor(model)) {
      problems.report(Rule.NO_CONSTRUCTOR, name);
    }
    if (!model.getTypeParameters().isEmpty()) {
      problems.report(Rule.GENERIC_MODEL, name);
    }
    return true;
  }

  private static boolean isInner(TypeElement model) {
    return model.getNestingKind().isNested() && !model.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isPrivate(TypeElement model) {
    for (Element each = model;
        each.getKind() != ElementKind.PACKAGE;
        each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasConstructor(TypeElement model) {
    PackageElement home = tools.elements().getPackageOf(model);
    return ElementFilter.constructorsIn(model.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .anyMatch(
            constructor ->
                tools.isAccessible(constructor, home) && !tools.throwsChecked(constructor));
  }
}
