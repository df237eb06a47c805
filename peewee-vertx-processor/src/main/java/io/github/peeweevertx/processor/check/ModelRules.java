package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Annotation;
import io.github.peeweevertx.processor.read.Annotations;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.IndexDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Property;
import io.github.peeweevertx.processor.read.Property.Role;
import io.github.peeweevertx.processor.read.PropertyReader;
import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.read.TypeNames;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** The rules that a model keeps by itself. One method each. */
public final class ModelRules {
  private final Tools tools;
  private final Problems problems;
  private final KeyRules keys = new KeyRules();
  private final ChangeRules changes = new ChangeRules();
  private final NameRules names = new NameRules();
  private final DefaultRules defaults;
  private final ServerDefaultRules serverDefaults;

  /**
   * Makes them.
   *
   * @param tools the compiler's view
   * @param problems where mistakes go
   */
  public ModelRules(Tools tools, Problems problems) {
    this.tools = tools;
    this.problems = problems;
    this.defaults = new DefaultRules(tools);
    this.serverDefaults = new ServerDefaultRules(tools);
  }

  /**
   * Checks a model.
   *
   * @param model as far as it could be read
   */
  public void check(ModelDescription model) {
    ModelProblems mine = problems.of(model.element());
    columnsExist(model, mine);
    fieldsAreDeclaredOnce(model, mine);
    annotationsStandOnColumns(model, mine);
    annotatedMethodsAreGetters(model, mine);
    indexesNameFields(model, mine);
    optionsSayWords(model, mine);
    for (FieldDescription field : model.fields()) {
      primitivesAreNotNullable(field, mine);
      setNullNeedsNull(field, mine);
    }
    keys.check(model, mine);
    changes.check(model, mine);
    names.check(model, mine);
    defaults.check(model, mine);
    serverDefaults.check(model, mine);
  }

  private void columnsExist(ModelDescription model, ModelProblems mine) {
    if (model.complete() && model.fields().isEmpty()) {
      mine.report(Rule.NO_COLUMNS, model.simpleName());
    }
  }

  private void fieldsAreDeclaredOnce(ModelDescription model, ModelProblems mine) {
    Map<String, Property> seen = new HashMap<>();
    for (Property property : model.properties()) {
      Property other = property.isColumn() ? seen.put(property.name(), property) : null;
      if (other != null) {
        mine.at(
            property.element(),
            null,
            Rule.HIDDEN_FIELD,
            other.label(),
            property.element().getEnclosingElement().getSimpleName());
      }
    }
  }

  private void annotationsStandOnColumns(ModelDescription model, ModelProblems mine) {
    for (Property property : model.properties()) {
      if (property.isColumn()) {
        onlyManyIsManyToMany(property, mine);
        continue;
      }
      for (Annotation annotation : property.annotations().all()) {
        boolean relation = property.role() == Role.MANY && annotation.label().equals("@ManyToMany");
        if (!relation && !annotation.label().equals("@Transient")) {
          mine.at(
              annotation.element(),
              annotation.mirror(),
              Rule.NOT_A_COLUMN,
              annotation.label(),
              property.label());
        } else if (!relation && PropertyReader.isComponent(property)) {
          mine.at(
              annotation.element(),
              annotation.mirror(),
              Rule.TRANSIENT_COMPONENT,
              property.label());
        }
      }
    }
  }

  private static void onlyManyIsManyToMany(Property property, ModelProblems mine) {
    Annotation said = property.annotations().find("ManyToMany");
    if (said != null) {
      String type = TypeNames.plain(property.type());
      mine.at(said.element(), said.mirror(), Rule.NOT_A_MANY, property.label(), type);
    }
  }

  private void annotatedMethodsAreGetters(ModelDescription model, ModelProblems mine) {
    for (ExecutableElement method :
        ElementFilter.methodsIn(model.element().getEnclosedElements())) {
      boolean getter =
          model.properties().stream()
              .anyMatch(property -> PropertyReader.isGetter(method, property.element()));
      if (getter) {
        continue;
      }
      for (Annotation annotation : new Annotations(tools.elements(), List.of(method)).all()) {
        mine.at(
            method,
            annotation.mirror(),
            Rule.NOT_AN_ACCESSOR,
            annotation.label(),
            method.getSimpleName());
      }
    }
  }

  private static void optionsSayWords(ModelDescription model, ModelProblems mine) {
    boolean emptyCheck = model.options().checks().stream().anyMatch(c -> c.condition().isBlank());
    boolean emptySetting = model.options().settings().stream().anyMatch(s -> s.words().isBlank());
    if (emptyCheck || emptySetting) {
      String label = emptyCheck ? "A @Check" : "A @TableSetting";
      mine.at(
          model.element(),
          model.annotation().mirror(),
          Rule.EMPTY_OPTION,
          label,
          model.simpleName());
    }
  }

  private void indexesNameFields(ModelDescription model, ModelProblems mine) {
    Map<String, FieldDescription> fields = model.fieldsByName();
    String known = String.join(", ", model.fields().stream().map(FieldDescription::name).toList());
    for (IndexDescription index : model.indexes()) {
      Set<String> seen = new HashSet<>();
      for (String field : index.fields()) {
        String wrong = fields.containsKey(field) ? "the field " + field + " twice" : field;
        if (!fields.containsKey(field) || !seen.add(field)) {
          reportIndex(model, mine, wrong, known);
        }
      }
      if (index.fields().isEmpty() && !index.expressions().isEmpty() && index.name() == null) {
        mine.at(
            model.element(), model.annotation().mirror(), Rule.NAMELESS_INDEX, model.simpleName());
      }
      if (index.fields().isEmpty() && index.expressions().isEmpty()) {
        reportIndex(model, mine, "no field", known);
      }
    }
  }

  private static void reportIndex(
      ModelDescription model, ModelProblems mine, String wrong, String known) {
    mine.at(
        model.element(),
        model.annotation().mirror(),
        Rule.BAD_INDEX,
        model.simpleName(),
        wrong,
        known);
  }

  private void primitivesAreNotNullable(FieldDescription field, ModelProblems mine) {
    if (field.isPrimitive() && field.options().nullable()) {
      mine.at(
          field.property().element(),
          null,
          Rule.NULLABLE_PRIMITIVE,
          field.property().label(),
          field.property().type().getKind().name().toLowerCase(Locale.ROOT),
          tools.classOf(field.type().javaType()).getSimpleName());
    }
  }

  private void setNullNeedsNull(FieldDescription field, ModelProblems mine) {
    if (field.reference() == null || field.options().nullable()) {
      return;
    }
    Annotation said = field.reference().annotation();
    String when = field.reference().onDelete().equals("SET_NULL") ? "is deleted" : null;
    when = field.reference().onUpdate().equals("SET_NULL") ? "changes its key" : when;
    if (when != null) {
      mine.at(
          said.element(), said.mirror(), Rule.SET_NULL_ON_NOT_NULL, field.property().label(), when);
    }
  }
}
