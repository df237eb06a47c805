package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the way to each field: the field itself where it is public, else its accessors. */
final class AccessReader {
  private final Tools tools;
  private final TypeElement model;
  private final PackageElement home;
  private final List<ExecutableElement> methods;
  private final ModelProblems problems;

  AccessReader(Tools tools, TypeElement model, ModelProblems problems) {
    this.tools = tools;
    this.model = model;
    this.problems = problems;
    this.home = tools.elements().getPackageOf(model);
    this.methods =
        ElementFilter.methodsIn(tools.elements().getAllMembers(model)).stream()
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(method -> tools.isAccessible(method, home) && !tools.throwsChecked(method))
            .toList();
  }

  /** Whether a method is called and typed as a getter of a field. */
  static boolean isGetter(ExecutableElement method, VariableElement field) {
    String name = method.getSimpleName().toString();
    String property = field.getSimpleName().toString();
    return method.getParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && (name.equals(property)
            || name.equals("get" + capitalised(property))
            || (isBoolean(method.getReturnType()) && name.equals("is" + capitalised(property))));
  }

  private static boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || type.toString().equals("java.lang.Boolean");
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** The way to a column; reports what is missing. */
  Access column(Property property) {
    VariableElement field = property.element();
    String name = property.name();
    if (model.getKind() == ElementKind.RECORD) {
      return new Access(name, name, null);
    }
    if (field.getModifiers().contains(Modifier.FINAL)) {
      problems.at(field, null, Rule.FINAL_FIELD, property.label());
      return new Access(name, null, null);
    }
    if (field.getModifiers().contains(Modifier.PUBLIC)) {
      return new Access(name, null, null);
    }
    String getter = getter(property);
    String setter = setter(property);
    boolean direct = tools.isAccessible(field, home);
    if (direct && (getter == null || setter == null)) {
      return new Access(name, null, null);
    }
    reportMissing(property, getter, setter);
    return new Access(name, getter, setter);
  }

  private void reportMissing(Property property, String getter, String setter) {
    String capitalised = capitalised(property.name());
    if (getter == null) {
      problems.at(
          property.element(),
          null,
          Rule.NO_ACCESS,
          property.label(),
          "read",
          "a getter get%s() or %s()".formatted(capitalised, property.name()));
    }
    if (setter == null) {
      problems.at(
          property.element(),
          null,
          Rule.NO_ACCESS,
          property.label(),
          "written",
          "a setter set%s(value) or %s(value)".formatted(capitalised, property.name()));
    }
  }

  /** The way to a field that is only read, such as a snapshot; reports a missing getter. */
  Access readOnly(Property property) {
    if (tools.isAccessible(property.element(), home)) {
      return new Access(property.name(), null, null);
    }
    String getter = getter(property);
    if (getter == null) {
      reportMissing(property, null, "none needed");
    }
    return new Access(property.name(), getter, null);
  }

  private String getter(Property property) {
    return first(
        method ->
            isGetter(method, property.element())
                && same(seen(method).getReturnType(), property.type()));
  }

  private String setter(Property property) {
    String name = property.name();
    return first(
        method ->
            (method.getSimpleName().contentEquals("set" + capitalised(name))
                    || method.getSimpleName().contentEquals(name))
                && method.getParameters().size() == 1
                && same(seen(method).getParameterTypes().get(0), property.type()));
  }

  private String first(Predicate<ExecutableElement> wanted) {
    return methods.stream()
        .filter(wanted)
        .map(method -> method.getSimpleName().toString())
        .findFirst()
        .orElse(null);
  }

  private ExecutableType seen(ExecutableElement method) {
    return (ExecutableType) tools.types().asMemberOf((DeclaredType) model.asType(), method);
  }

  private boolean same(TypeMirror one, TypeMirror other) {
    return tools.types().isSameType(one, other);
  }
}
