package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.naming.TableNaming;
import io.github.peeweevertx.processor.read.FieldDescription.Options;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Describes the columns of one model. */
final class FieldReader {
  private static final List<String> FORMS =
      List.of(
          "Text",
          "Fixed",
          "Decimal",
          "EnumAs",
          "Convert",
          "Json",
          "HStore",
          "TsVector",
          "UuidAs",
          "Epoch");

  private final Tools tools;
  private final TableNaming naming;
  private final AccessReader access;
  private final ColumnTypeReader columnTypes;
  private final ReferenceReader references;
  private final ModelProblems problems;

  FieldReader(Tools tools, TypeElement model, TableNaming naming, ModelProblems problems) {
    this.tools = tools;
    this.naming = naming;
    this.problems = problems;
    this.access = new AccessReader(tools, model, problems);
    this.columnTypes = new ColumnTypeReader(tools, tools.elements().getPackageOf(model), problems);
    this.references = new ReferenceReader(tools, model, problems);
  }

  /** The column of a property; null, and reported, when it has none. */
  FieldDescription read(Property property, List<Property> keys) {
    boolean isReference = tools.is(property.type(), Names.REF);
    Reference reference = null;
    ColumnType type;
    if (isReference) {
      reportForms(property);
      ReferenceReader.Found found = references.read(property);
      reference = found == null ? null : found.reference();
      type = found == null ? null : found.type();
    } else {
      reportForeignKey(property);
      type = columnTypes.read(property);
    }
    Access way = access.column(property);
    if (type == null) {
      return null;
    }
    String keyKind = keyKind(property, keys);
    boolean singleKey = keyKind != null && keys.size() == 1;
    return new FieldDescription(
        property,
        columnName(property, isReference),
        type,
        options(property, isReference && !singleKey),
        keyKind,
        reference,
        way,
        defaultValue(property),
        FieldDetails.of(property.annotations(), tools.elements()));
  }

  /** How the other end of a reference is written; reports what is missing. */
  Access access(Property property) {
    return access.column(property);
  }

  /** How the snapshot of an object is read. */
  Access snapshot(Property property) {
    return access.readOnly(property);
  }

  private void reportForms(Property property) {
    for (String form : FORMS) {
      Annotation annotation = property.annotations().find(form);
      if (annotation != null) {
        problems.at(
            annotation.element(),
            annotation.mirror(),
            Rule.MISPLACED_FORM,
            annotation.label(),
            property.label(),
            "Ref",
            "a value");
      }
    }
  }

  private void reportForeignKey(Property property) {
    Annotation annotation = property.annotations().find("ForeignKey");
    if (annotation != null) {
      problems.at(
          annotation.element(),
          annotation.mirror(),
          Rule.NOT_A_REF,
          property.label(),
          TypeNames.plain(property.type()));
    }
  }

  private String columnName(Property property, boolean isReference) {
    Annotation column = property.annotations().find("Column");
    if (column != null && !column.text("name").isEmpty()) {
      return column.text("name");
    }
    String name = Objects.toString(naming.columnName(property.name()), "");
    return isReference ? name + "_id" : name;
  }

  private static Options options(Property property, boolean indexedReference) {
    Annotation column = property.annotations().find("Column");
    Annotation foreignKey = property.annotations().find("ForeignKey");
    boolean index = indexedReference && (foreignKey == null || foreignKey.flag("index"));
    if (column == null) {
      return new Options(false, false, index, null, false);
    }
    String indexType = column.text("indexType");
    return new Options(
        column.flag("nullable"),
        column.flag("unique"),
        index || column.flag("index"),
        indexType.isEmpty() ? null : indexType,
        column.says("maxLength"));
  }

  private String keyKind(Property property, List<Property> keys) {
    if (!keys.contains(property)) {
      return null;
    }
    TypeMirror boxed = tools.boxed(property.type());
    return KeyFinder.kind(property, boxed, keys.size() == 1);
  }

  private DefaultValue defaultValue(Property property) {
    Annotation literal = property.annotations().find("Default");
    if (literal != null) {
      return new DefaultValue(literal.text("value"), null, literal);
    }
    Annotation supplied = property.annotations().find("DefaultWith");
    if (supplied == null) {
      return null;
    }
    TypeMirror named = supplied.type("value");
    return new DefaultValue(null, named == null ? null : tools.classOf(named), supplied);
  }
}
