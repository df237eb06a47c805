package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads references: where they lead, and how the key of the other model is stored. */
final class ReferenceReader {
  /** A reference and the type of its column. */
  record Found(Reference reference, ColumnType type) {}

  private final Tools tools;
  private final TypeElement model;
  private final PropertyReader properties;
  private final ModelProblems problems;

  ReferenceReader(Tools tools, TypeElement model, ModelProblems problems) {
    this.tools = tools;
    this.model = model;
    this.properties = new PropertyReader(tools);
    this.problems = problems;
  }

  /** Reads a property of type {@code Ref}; null, and reported, when it leads nowhere. */
  Found read(Property property) {
    return read(property, new HashSet<>());
  }

  private Found read(Property property, Set<TypeElement> passed) {
    TypeElement target = target(property);
    if (target == null) {
      return null;
    }
    if (!passed.add(target)) {
      problems.at(property.element(), null, Rule.KEY_CIRCLE, property.label());
      return null;
    }
    Annotation foreignKey = property.annotations().find("ForeignKey");
    Property field = targetField(property, target, foreignKey == null ? "" : foreignKey.text("to"));
    if (field == null) {
      return null;
    }
    ColumnType type = storedType(property, target, field, passed);
    return type == null ? null : new Found(reference(target, field.name(), foreignKey), type);
  }

  private TypeElement target(Property property) {
    List<? extends TypeMirror> arguments = ((DeclaredType) property.type()).getTypeArguments();
    if (arguments.size() != 1 || arguments.get(0).getKind() != TypeKind.DECLARED) {
      problems.at(property.element(), null, Rule.UNTYPED_REF, property.label());
      return null;
    }
    TypeElement target = tools.classOf(arguments.get(0));
    if (modelAnnotation(target) == null) {
      problems.at(
          property.element(),
          null,
          Rule.TARGET_NOT_A_MODEL,
          property.label(),
          target.getQualifiedName());
      return null;
    }
    return target;
  }

  private Annotation modelAnnotation(TypeElement type) {
    return new Annotations(tools.elements(), List.of(type)).find("Model");
  }

  private Property targetField(Property property, TypeElement target, String to) {
    List<Property> candidates = properties.properties(target);
    List<Property> keys = KeyFinder.keys(modelAnnotation(target), candidates);
    if (to.isEmpty()) {
      if (keys.size() != 1) {
        report(property, Rule.TARGET_WITHOUT_KEY, property.label(), target.getSimpleName());
        return null;
      }
      return keys.get(0);
    }
    List<Property> columns = candidates.stream().filter(Property::isColumn).toList();
    for (Property candidate : columns) {
      if (candidate.name().equals(to)) {
        boolean key = keys.size() == 1 && keys.get(0).equals(candidate);
        if (!key && !isUnique(candidate)) {
          report(property, Rule.TARGET_NOT_UNIQUE, property.label(), to, target.getSimpleName());
        }
        return candidate;
      }
    }
    String names = String.join(", ", columns.stream().map(Property::name).toList());
    report(
        property, Rule.UNKNOWN_TARGET_FIELD, property.label(), to, target.getSimpleName(), names);
    return null;
  }

  private static boolean isUnique(Property property) {
    Annotation column = property.annotations().find("Column");
    return column != null && column.flag("unique");
  }

  /**
   * The column type of the field that is referred to, which may be a reference itself. Its own
   * mistakes are reported where it is read as a field of its own model, and not once more here.
   */
  private ColumnType storedType(
      Property property, TypeElement target, Property field, Set<TypeElement> passed) {
    ModelProblems elsewhere = new Problems().of(target);
    PackageElement home = tools.elements().getPackageOf(model);
    ColumnTypeReader types = new ColumnTypeReader(tools, home, elsewhere);
    if (!tools.is(field.type(), Names.REF)) {
      if (!tools.isVisible(field.type(), home)) {
        String hidden = TypeNames.plain(field.type());
        problems.at(property.element(), null, Rule.HIDDEN_TYPE, property.label(), hidden);
      }
      return types.read(field);
    }
    int before = passed.size();
    Found found = new ReferenceReader(tools, target, elsewhere).read(field, passed);
    if (found == null && passed.size() == before) {
      problems.at(property.element(), null, Rule.KEY_CIRCLE, property.label());
    }
    return found == null ? null : found.type();
  }

  private Reference reference(TypeElement target, String field, Annotation said) {
    if (said == null) {
      return new Reference(
          target, field, defaultBackref(), "DEFAULT", "DEFAULT", "DEFAULT", null, null);
    }
    String backref = said.text("backref");
    if (backref.isEmpty()) {
      backref = defaultBackref();
    } else if (backref.equals("+")) {
      backref = null;
    }
    String constraint = said.text("constraint");
    return new Reference(
        target,
        field,
        backref,
        said.constant("onDelete"),
        said.constant("onUpdate"),
        said.constant("deferrable"),
        constraint.isEmpty() ? null : constraint,
        said);
  }

  private String defaultBackref() {
    return model.getSimpleName().toString().toLowerCase(Locale.ROOT) + "_set";
  }

  private void report(Property property, Rule rule, Object... arguments) {
    Annotation said = property.annotations().find("ForeignKey");
    problems.at(property.element(), said == null ? null : said.mirror(), rule, arguments);
  }
}
