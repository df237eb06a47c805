package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * What a model says of its table besides columns and indexes.
 *
 * @param checks the conditions that its rows have to meet
 * @param settings words behind its columns
 * @param temporary whether it lives as long as the connection only
 * @param dependsOn models whose tables are made before
 */
public record TableOptionsDescription(
    List<Check> checks, List<Setting> settings, boolean temporary, List<TypeElement> dependsOn) {
  /**
   * A condition.
   *
   * @param name the name of the constraint, null for a generated one
   * @param condition SQL as it is
   */
  public record Check(String name, String condition) {}

  /**
   * Words for some dialects.
   *
   * @param words SQL as it is
   * @param dialects their names; empty for all
   */
  public record Setting(String words, List<String> dialects) {}

  static TableOptionsDescription read(
      Tools tools, TypeElement element, Annotation model, ModelProblems problems) {
    List<Check> checks =
        model.nested(tools.elements(), "checks").stream()
            .map(each -> new Check(orNull(each.text("name")), each.text("value")))
            .toList();
    List<Setting> settings =
        model.nested(tools.elements(), "settings").stream()
            .map(each -> new Setting(each.text("value"), each.texts("dialects")))
            .toList();
    return new TableOptionsDescription(
        checks, settings, model.flag("temporary"), dependsOn(tools, element, model, problems));
  }

  private static List<TypeElement> dependsOn(
      Tools tools, TypeElement element, Annotation model, ModelProblems problems) {
    List<TypeElement> models = new ArrayList<>();
    model
        .types("dependsOn")
        .forEach(
            type -> {
              TypeElement other = tools.classOf(type);
              if (other != null && new Annotations(tools.elements(), List.of(other)).has("Model")) {
                models.add(other);
              } else {
                problems.at(
                    element,
                    model.mirror(),
                    Rule.TARGET_NOT_A_MODEL,
                    element.getSimpleName(),
                    type);
              }
            });
    return models;
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * Whether there is nothing to say.
   *
   * @return true for most tables
   */
  public boolean isEmpty() {
    return checks.isEmpty() && settings.isEmpty() && !temporary && dependsOn.isEmpty();
  }
}
