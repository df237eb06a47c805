package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.Annotation;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ManyToManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Property;
import io.github.peeweevertx.processor.read.Property.Role;
import io.github.peeweevertx.processor.read.PropertyReader;
import io.github.peeweevertx.processor.read.Reference;
import io.github.peeweevertx.processor.read.Tools;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The rules that the models of one compilation keep together, over all of its rounds. */
public final class HouseRules {
  private final Tools tools;
  private final Problems problems;
  private final Set<String> handWritten = new HashSet<>();
  private final Map<String, String> tableClasses = new HashMap<>();
  private final Map<String, String> tables = new HashMap<>();
  private final Map<String, String> backrefs = new HashMap<>();
  private final Set<String> throughs = new HashSet<>();

  /**
   * Makes them.
   *
   * @param tools the compiler's view
   * @param problems where mistakes go
   */
  public HouseRules(Tools tools, Problems problems) {
    this.tools = tools;
    this.problems = problems;
  }

  /**
   * Takes note of a class that this processor did not write.
   *
   * @param qualifiedName its name
   */
  public void handWritten(String qualifiedName) {
    handWritten.add(qualifiedName);
  }

  /**
   * Checks a model against all that came before.
   *
   * @param model as far as it could be read
   */
  public void check(ModelDescription model) {
    tableClassIsFree(model);
    tableIsFree(model);
    for (FieldDescription field : model.fields()) {
      if (field.reference() != null && field.reference().backref() != null) {
        Annotation said = field.reference().annotation();
        Reference reference = field.reference();
        checkBackref(
            new End(model, field.property(), said, reference.target(), reference.backref()));
      }
    }
    for (ManyDescription other : model.others()) {
      ManyToManyDescription relation = other.relation();
      if (relation != null && relation.isDeclared()) {
        throughIsFree(model, other.property(), relation);
        if (relation.backref() != null) {
          checkBackref(
              new End(
                  model,
                  other.property(),
                  relation.annotation(),
                  relation.target(),
                  relation.backref()));
        }
      }
    }
  }

  /**
   * What leads to another model, and what that is called there.
   *
   * @param said what the user wrote, null for nothing
   */
  private record End(
      ModelDescription model,
      Property property,
      Annotation said,
      TypeElement target,
      String backref) {}

  private void checkBackref(End end) {
    backrefIsFree(end);
    backrefFitsTarget(end);
  }

  private void throughIsFree(
      ModelDescription model, Property property, ManyToManyDescription relation) {
    if (relation.made() == null) {
      return;
    }
    String name = relation.qualifiedThrough();
    if (!throughs.add(name) || handWritten.contains(name)) {
      End end = new End(model, property, relation.annotation(), relation.target(), null);
      report(end, Rule.THROUGH_CLASH, property.label(), relation.throughName());
    }
  }

  private void tableClassIsFree(ModelDescription model) {
    String name = model.qualifiedTableClass();
    String other = tableClasses.putIfAbsent(name, nameOf(model));
    if (other != null || handWritten.contains(name)) {
      problems
          .of(model.element())
          .report(Rule.TABLE_CLASS_CLASH, model.tableClass(), model.simpleName());
    }
  }

  private void tableIsFree(ModelDescription model) {
    String table = model.schema() == null ? model.table() : model.schema() + "." + model.table();
    String other = tables.putIfAbsent(table.toLowerCase(Locale.ROOT), nameOf(model));
    if (other != null) {
      problems
          .of(model.element())
          .at(
              model.element(),
              model.annotation().mirror(),
              Rule.TABLE_NAME_CLASH,
              other,
              nameOf(model),
              table);
    }
  }

  private void backrefIsFree(End end) {
    String name = end.target().getQualifiedName() + "." + end.backref();
    String label = end.property().label();
    String other = backrefs.putIfAbsent(name, label);
    if (other != null) {
      String target = end.target().getSimpleName().toString();
      report(end, Rule.BACKREF_CLASH, label, end.backref(), target, other);
    }
  }

  private void backrefFitsTarget(End end) {
    for (Property property : new PropertyReader(tools).properties(end.target())) {
      if (property.name().equals(end.backref())
          && property.role() != Role.NONE
          && !isManyOf(end.model().element(), property)) {
        report(
            end,
            Rule.BACKREF_ON_FIELD,
            end.property().label(),
            end.backref(),
            end.target().getSimpleName(),
            end.model().simpleName());
      }
    }
  }

  private boolean isManyOf(TypeElement model, Property property) {
    if (property.role() != Role.MANY) {
      return false;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) property.type()).getTypeArguments();
    return arguments.size() == 1 && model.equals(tools.classOf(arguments.get(0)));
  }

  private void report(End end, Rule rule, Object... arguments) {
    problems
        .of(end.model().element())
        .at(
            end.property().element(),
            end.said() == null ? null : end.said().mirror(),
            rule,
            arguments);
  }

  private static String nameOf(ModelDescription model) {
    return model.element().getQualifiedName().toString();
  }
}
