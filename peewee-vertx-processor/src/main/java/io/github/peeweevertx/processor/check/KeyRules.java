package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Annotation;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Property;
import io.github.peeweevertx.processor.read.TypeNames;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;
import java.util.Set;

/** The rules of primary keys. */
final class KeyRules {
  private static final Set<String> GENERATED = Set.of("java.lang.Long", "java.lang.Integer");

  void check(ModelDescription model, ModelProblems problems) {
    boolean keyed = model.annotation().flag("key");
    List<FieldDescription> keys = model.keyFields();
    // A key that could not be read was reported; saying that there is none would be noise.
    boolean meant = model.properties().stream().anyMatch(key -> isUnread(model, key));
    if (keyed && keys.isEmpty() && !meant && !model.properties().isEmpty()) {
      problems.at(model.element(), model.annotation().mirror(), Rule.NO_KEY, model.simpleName());
    }
    for (FieldDescription key : keys) {
      if (keyed) {
        check(model, key, keys.size() == 1, problems);
      } else {
        at(key, problems, Rule.KEY_OF_KEYLESS, key.property().label(), model.simpleName());
      }
    }
  }

  private static boolean isUnread(ModelDescription model, Property property) {
    boolean key = property.annotations().has("Id") || property.name().equals("id");
    return property.isColumn() && key && !model.fieldsByName().containsKey(property.name());
  }

  private void check(
      ModelDescription model, FieldDescription key, boolean single, ModelProblems problems) {
    String label = key.property().label();
    if (key.options().nullable()) {
      at(key, problems, Rule.NULLABLE_KEY, label);
    }
    if (!key.isGenerated()) {
      return;
    }
    String boxed = TypeNames.plain(key.type().javaType());
    if (!single) {
      at(key, problems, Rule.GENERATED_KEY_PART, label, model.simpleName());
    } else if (!isInteger(key, boxed)) {
      String type = TypeNames.plain(key.property().type());
      at(key, problems, Rule.KEY_NOT_INTEGER, label, type);
    } else if (key.isPrimitive()) {
      String primitive = TypeNames.plain(key.property().type());
      at(key, problems, Rule.PRIMITIVE_KEY, label, primitive, boxed.replace("java.lang.", ""));
    }
  }

  private static boolean isInteger(FieldDescription key, String boxed) {
    return GENERATED.contains(boxed) && key.type().converter() == null && key.reference() == null;
  }

  private static void at(
      FieldDescription key, ModelProblems problems, Rule rule, Object... arguments) {
    Annotation id = key.property().annotations().find("Id");
    if (id == null) {
      problems.at(key.property().element(), null, rule, arguments);
    } else {
      problems.at(id.element(), id.mirror(), rule, arguments);
    }
  }
}
