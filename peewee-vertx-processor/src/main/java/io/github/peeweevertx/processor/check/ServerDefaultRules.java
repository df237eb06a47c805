package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Annotation;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.FieldDetails;
import io.github.peeweevertx.processor.read.Literals;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.read.TypeNames;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;

/** The rules of defaults that the database has, and of choices. */
final class ServerDefaultRules {
  private final Tools tools;

  ServerDefaultRules(Tools tools) {
    this.tools = tools;
  }

  void check(ModelDescription model, ModelProblems problems) {
    for (FieldDescription field : model.fields()) {
      Annotation expression = field.property().annotations().find("ServerDefault");
      Annotation sequence = field.property().annotations().find("Sequence");
      if (expression != null) {
        made(field, expression, problems);
        if (field.details().serverDefault().isBlank()) {
          at(expression, problems, Rule.EMPTY_SERVER_DEFAULT, field.property().label());
        }
        if (field.isGenerated()) {
          twice(field, "a key that the database makes", expression, problems);
        }
      }
      if (sequence != null) {
        made(field, sequence, problems);
        numbered(field, sequence, problems);
      }
      choices(field, problems);
    }
  }

  private void made(FieldDescription field, Annotation said, ModelProblems problems) {
    if (field.isPrimitive()) {
      String boxed = tools.classOf(tools.boxed(field.property().type())).getSimpleName().toString();
      String primitive = TypeNames.plain(field.property().type());
      at(said, problems, Rule.PRIMITIVE_SERVER_DEFAULT, field.property().label(), primitive, boxed);
    }
    List<String> others = List.of("@Default", "@DefaultWith", "@ServerDefault");
    for (String other : others) {
      Annotation found = field.property().annotations().find(other.substring(1));
      if (found != null && !found.label().equals(said.label())) {
        twice(field, other, said, problems);
      }
    }
  }

  private static void numbered(FieldDescription field, Annotation said, ModelProblems problems) {
    String type = TypeNames.plain(field.type().javaType());
    boolean number = type.equals("java.lang.Long") || type.equals("java.lang.Integer");
    if (!number || field.type().converter() != null) {
      at(
          said,
          problems,
          Rule.MISPLACED_FORM,
          "@Sequence",
          field.property().label(),
          type,
          "a Long");
    }
    if (field.isKey() && field.keyKind().startsWith("IDENTITY")) {
      twice(field, "an identity column", said, problems);
    }
  }

  private static void twice(
      FieldDescription field, String other, Annotation said, ModelProblems problems) {
    at(said, problems, Rule.TWO_DEFAULTS, field.property().label(), other, said.label());
  }

  private void choices(FieldDescription field, ModelProblems problems) {
    for (FieldDetails.Choice choice : field.details().choices()) {
      if (!Literals.isValid(field, choice.literal(), tools)) {
        at(
            field.property().annotations().find("Choices"),
            problems,
            Rule.BAD_CHOICE,
            choice.literal(),
            field.property().label(),
            TypeNames.plain(field.property().type()));
      }
    }
  }

  private static void at(
      Annotation annotation, ModelProblems problems, Rule rule, Object... arguments) {
    problems.at(annotation.element(), annotation.mirror(), rule, arguments);
  }
}
