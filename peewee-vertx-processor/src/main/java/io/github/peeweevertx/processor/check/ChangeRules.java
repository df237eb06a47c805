package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Annotation;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.TypeNames;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.Set;

/** The rules of what an update writes, and of the version of a row. */
final class ChangeRules {
  private static final Set<String> COUNTERS =
      Set.of("java.lang.Long", "java.lang.Integer", "java.lang.Short");

  void check(ModelDescription model, ModelProblems problems) {
    if (model.annotation().flag("onlySaveDirty") && model.snapshot() == null) {
      problems.at(model.element(), model.annotation().mirror(), Rule.UNTRACKED, model.simpleName());
    }
    FieldDescription first = null;
    for (FieldDescription field : model.fields()) {
      Annotation version = field.property().annotations().find("Version");
      if (version != null) {
        String label = field.property().label();
        if (first != null) {
          at(version, problems, Rule.TWO_FORMS, model.simpleName(), first.name(), field.name());
        } else if (field.isKey()) {
          at(version, problems, Rule.TWO_FORMS, label, "@Id", "@Version");
        } else if (!isCounter(field)) {
          String type = TypeNames.plain(field.property().type());
          at(version, problems, Rule.MISPLACED_FORM, "@Version", label, type, "a whole number");
        }
        first = field;
      }
    }
  }

  private static boolean isCounter(FieldDescription field) {
    return COUNTERS.contains(TypeNames.plain(field.type().javaType()))
        && field.type().converter() == null
        && field.reference() == null;
  }

  private static void at(
      Annotation version, ModelProblems problems, Rule rule, Object... arguments) {
    problems.at(version.element(), version.mirror(), rule, arguments);
  }
}
