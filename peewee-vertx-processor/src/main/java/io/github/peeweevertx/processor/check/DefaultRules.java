package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Annotation;
import io.github.peeweevertx.processor.read.DefaultValue;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.Literals;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.read.TypeNames;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The rules of defaults. */
final class DefaultRules {
  private static final String SUPPLIER = "java.util.function.Supplier";

  private final Tools tools;

  DefaultRules(Tools tools) {
    this.tools = tools;
  }

  void check(ModelDescription model, ModelProblems problems) {
    for (FieldDescription field : model.fields()) {
      DefaultValue value = field.defaultValue();
      if (value == null) {
        continue;
      }
      Annotation said = value.annotation();
      String label = field.property().label();
      Annotation other = field.property().annotations().find("DefaultWith");
      if (!model.isRecord()) {
        at(said, problems, Rule.DEFAULT_ON_FIELD, said.label(), label);
      } else if (other != null && value.literal() != null) {
        at(other, problems, Rule.TWO_FORMS, label, "@Default", "@DefaultWith");
      } else if (value.literal() != null) {
        literal(field, value, problems);
      } else {
        supplier(model, field, value, problems);
      }
    }
  }

  private void literal(FieldDescription field, DefaultValue value, ModelProblems problems) {
    if (!Literals.isValid(field, value.literal(), tools)) {
      at(
          value.annotation(),
          problems,
          Rule.BAD_DEFAULT,
          value.literal(),
          field.property().label(),
          TypeNames.plain(field.property().type()));
    }
  }

  private void supplier(
      ModelDescription model, FieldDescription field, DefaultValue value, ModelProblems problems) {
    TypeMirror wanted = tools.boxed(field.property().type());
    String obstacle = obstacle(model, value.supplier(), wanted);
    if (obstacle != null) {
      at(
          value.annotation(),
          problems,
          Rule.BAD_SUPPLIER,
          field.property().label(),
          value.supplier() == null ? "of no class" : value.supplier().getQualifiedName(),
          obstacle,
          TypeNames.plain(wanted));
    }
  }

  private String obstacle(ModelDescription model, TypeElement supplier, TypeMirror wanted) {
    if (supplier == null) {
      return "is no class";
    }
    String obstacle =
        tools.obstacleToMaking(supplier, tools.elements().getPackageOf(model.element()));
    if (obstacle != null) {
      return obstacle;
    }
    List<? extends TypeMirror> arguments = tools.argumentsOf(supplier.asType(), SUPPLIER);
    if (arguments.isEmpty() || !supplier.getTypeParameters().isEmpty()) {
      return "is no Supplier of a known type";
    }
    return tools.types().isSubtype(arguments.get(0), wanted)
        ? null
        : "supplies " + TypeNames.plain(arguments.get(0));
  }

  private static void at(
      Annotation annotation, ModelProblems problems, Rule rule, Object... arguments) {
    problems.at(annotation.element(), annotation.mirror(), rule, arguments);
  }
}
