package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.read.ManyToManyDescription.Made;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads relations of many rows to many, at the end that declares them and at the other one. */
final class ManyToManyReader {
  private static final String ANNOTATION = "ManyToMany";

  private final Tools tools;
  private final TypeElement model;
  private final Function<TypeElement, String> tableName;
  private final PropertyReader properties;
  private final ModelProblems problems;

  ManyToManyReader(
      Tools tools,
      TypeElement model,
      Function<TypeElement, String> tableName,
      ModelProblems problems) {
    this.tools = tools;
    this.model = model;
    this.tableName = tableName;
    this.properties = new PropertyReader(tools);
    this.problems = problems;
  }

  /** The relation of a property of type {@code Many}; null where it is none, or is reported. */
  ManyToManyDescription read(Property property) {
    Annotation said = property.annotations().find(ANNOTATION);
    TypeElement target = target(property);
    if (said == null) {
      return target == null ? null : otherEnd(property, target);
    }
    if (target == null) {
      report(said, Rule.UNTYPED_MANY, property.label());
      return null;
    }
    if (modelOf(target) == null) {
      report(said, Rule.TARGET_NOT_A_MODEL, property.label(), target.getQualifiedName().toString());
      return null;
    }
    return isThrough(said)
        ? throughModel(property, said, target)
        : made(property, said, model, target);
  }

  /** The end that a relation declares elsewhere names; what is wrong there is reported there. */
  private ManyToManyDescription otherEnd(Property property, TypeElement target) {
    if (modelOf(target) == null) {
      return null;
    }
    for (Property other : properties.properties(target)) {
      Annotation said = other.annotations().find(ANNOTATION);
      if (said != null
          && other.role() == Property.Role.MANY
          && model.equals(target(other))
          && property.name().equals(backref(said, target))) {
        ManyToManyReader there =
            new ManyToManyReader(tools, target, tableName, new Problems().of(target));
        ManyToManyDescription declared = there.read(other);
        return declared == null ? null : turned(declared, target);
      }
    }
    return null;
  }

  private ManyToManyDescription turned(ManyToManyDescription declared, TypeElement target) {
    return new ManyToManyDescription(
        target,
        declared.throughPackage(),
        declared.throughName(),
        declared.far(),
        declared.near(),
        declared.made() == null ? throughType(declared) : keyType(target),
        null,
        declared.made(),
        null);
  }

  private ColumnType throughType(ManyToManyDescription declared) {
    return storedType(
        tools.elements().getTypeElement(declared.qualifiedThrough()), declared.near());
  }

  private boolean isThrough(Annotation said) {
    TypeMirror through = said.type("through");
    return through != null && through.getKind() != TypeKind.VOID;
  }

  private ManyToManyDescription throughModel(
      Property property, Annotation said, TypeElement target) {
    TypeElement through = tools.classOf(said.type("through"));
    if (through == null || modelOf(through) == null) {
      report(said, Rule.THROUGH_NOT_A_MODEL, property.label(), said.type("through"));
      return null;
    }
    if (said.says("onDelete") || said.says("onUpdate")) {
      String action = said.says("onDelete") ? "onDelete" : "onUpdate";
      String name = through.getSimpleName().toString();
      report(said, Rule.ACTION_WITH_THROUGH, property.label(), action, name);
    }
    String near = reference(property, said, "near", through, model);
    String far = near == null ? null : reference(property, said, "far", through, target);
    ColumnType type = far == null ? null : storedType(through, far);
    return type == null
        ? null
        : new ManyToManyDescription(
            target,
            packageOf(through),
            through.getSimpleName().toString(),
            near,
            far,
            type,
            backref(said, model),
            null,
            said);
  }

  /** The field of the model in the middle that refers to one side. */
  private String reference(
      Property property, Annotation said, String side, TypeElement through, TypeElement target) {
    String named = said.text(side);
    List<String> references =
        properties.properties(through).stream()
            .filter(each -> each.isColumn() && tools.is(each.type(), Names.REF))
            .filter(each -> target.equals(target(each)))
            .map(Property::name)
            .toList();
    List<String> found =
        references.stream().filter(named.isEmpty() ? n -> true : named::equals).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    report(
        said,
        Rule.THROUGH_WITHOUT_REFERENCE,
        property.label(),
        through.getSimpleName(),
        target.getSimpleName(),
        found.isEmpty() ? "none" + (named.isEmpty() ? "" : " called " + named) : found);
    return null;
  }

  private ManyToManyDescription made(
      Property property, Annotation said, TypeElement owner, TypeElement target) {
    String mine = owner.getSimpleName().toString();
    String other = target.getSimpleName().toString();
    if (mine.equals(other)) {
      report(said, Rule.THROUGH_ITSELF, property.label(), mine);
      return null;
    }
    ColumnType key = keyType(target);
    if (keyType(owner) == null || key == null) {
      String without = key == null ? other : mine;
      report(said, Rule.SIDE_WITHOUT_KEY, property.label(), without);
      return null;
    }
    boolean first = mine.compareTo(other) < 0;
    TypeElement one = first ? owner : target;
    TypeElement two = first ? target : owner;
    String schema = modelOf(owner).text("schema");
    Made made =
        new Made(
            tableName.apply(one) + "_" + tableName.apply(two) + "_through",
            schema.isEmpty() ? null : schema,
            one,
            fieldName(one),
            two,
            fieldName(two),
            said.constant("onDelete"),
            said.constant("onUpdate"));
    return new ManyToManyDescription(
        target,
        packageOf(owner),
        one.getSimpleName().toString() + two.getSimpleName() + "Through",
        fieldName(owner),
        fieldName(target),
        key,
        backref(said, owner),
        made,
        said);
  }

  /**
   * As in peewee: the name of the model in lower case, as far as Java lets a field be called so.
   */
  private static String fieldName(TypeElement model) {
    String name = model.getSimpleName().toString().toLowerCase(Locale.ROOT);
    return SourceVersion.isKeyword(name) ? name + "_" : name;
  }

  private static String backref(Annotation said, TypeElement declaring) {
    String backref = said.text("backref");
    if (backref.isEmpty()) {
      return declaring.getSimpleName().toString().toLowerCase(Locale.ROOT) + "s";
    }
    return backref.equals("+") ? null : backref;
  }

  /** How the key of a model is stored; null for a model without a key of one field. */
  private ColumnType keyType(TypeElement owner) {
    Annotation said = modelOf(owner);
    List<Property> keys = KeyFinder.keys(said, properties.properties(owner));
    return keys.size() == 1 ? storedType(owner, keys.get(0).name()) : null;
  }

  /** How a field of another model is stored; its own mistakes are reported there. */
  private ColumnType storedType(TypeElement owner, String field) {
    for (Property each : properties.properties(owner)) {
      if (each.name().equals(field) && each.isColumn()) {
        ModelProblems elsewhere = new Problems().of(owner);
        if (!tools.is(each.type(), Names.REF)) {
          return new ColumnTypeReader(tools, tools.elements().getPackageOf(model), elsewhere)
              .read(each);
        }
        ReferenceReader.Found found = new ReferenceReader(tools, owner, elsewhere).read(each);
        return found == null ? null : found.type();
      }
    }
    return null;
  }

  /** The one class between the angle brackets of a property; null for none. */
  private TypeElement target(Property property) {
    List<? extends TypeMirror> arguments = ((DeclaredType) property.type()).getTypeArguments();
    return arguments.size() == 1 ? tools.classOf(arguments.get(0)) : null;
  }

  private Annotation modelOf(TypeElement type) {
    return new Annotations(tools.elements(), List.of(type)).find("Model");
  }

  private String packageOf(TypeElement type) {
    return tools.elements().getPackageOf(type).getQualifiedName().toString();
  }

  private void report(Annotation said, Rule rule, Object... arguments) {
    problems.at(said.element(), said.mirror(), rule, arguments);
  }
}
