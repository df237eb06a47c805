package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.FieldDescription;
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
        backrefIsFree(model, field);
        backrefFitsTarget(model, field);
      }
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

  private void backrefIsFree(ModelDescription model, FieldDescription field) {
    Reference reference = field.reference();
    String end = reference.target().getQualifiedName() + "." + reference.backref();
    String label = field.property().label();
    String other = backrefs.putIfAbsent(end, label);
    if (other != null) {
      report(
          model,
          field,
          Rule.BACKREF_CLASH,
          label,
          reference.backref(),
          reference.target().getSimpleName(),
          other);
    }
  }

  private void backrefFitsTarget(ModelDescription model, FieldDescription field) {
    Reference reference = field.reference();
    for (Property property : new PropertyReader(tools).properties(reference.target())) {
      if (property.name().equals(reference.backref())
          && property.role() != Role.NONE
          && !isManyOf(model.element(), property)) {
        report(
            model,
            field,
            Rule.BACKREF_ON_FIELD,
            field.property().label(),
            reference.backref(),
            reference.target().getSimpleName(),
            model.simpleName());
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

  private void report(
      ModelDescription model, FieldDescription field, Rule rule, Object... arguments) {
    problems
        .of(model.element())
        .at(
            field.property().element(),
            field.reference().annotation() == null ? null : field.reference().annotation().mirror(),
            rule,
            arguments);
  }

  private static String nameOf(ModelDescription model) {
    return model.element().getQualifiedName().toString();
  }
}
