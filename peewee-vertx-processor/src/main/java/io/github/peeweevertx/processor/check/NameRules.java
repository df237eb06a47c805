package io.github.peeweevertx.processor.check;

import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.IndexDescription;
import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ManyToManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.TableOptionsDescription;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Rule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules of names, in the database and in the generated table. */
final class NameRules {
  /** The shorter one of the limits of the databases: PostgreSQL counts bytes. */
  private static final int MOST_BYTES = 63;

  /** What the generated table names by simple name in expressions, where a field would hide it. */
  private static final Set<String> USED_CLASSES =
      Set.of(
          "Choice",
          "ColumnDef",
          "Deferrability",
          "ForeignKeyDef",
          "GeneratedCode",
          "IndexDef",
          "IndexTerm",
          "KeyKind",
          "Many",
          "ManyToManyDef",
          "Ref",
          "ReferentialAction",
          "RoundingMode",
          "Set",
          "SqlTypes",
          "TableDef",
          "TableOptions");

  void check(ModelDescription model, ModelProblems problems) {
    identifier("table", model.table(), model, problems);
    if (model.schema() != null) {
      identifier("schema", model.schema(), model, problems);
    }
    for (TableOptionsDescription.Check check : model.options().checks()) {
      if (check.name() != null) {
        identifier("check", check.name(), model, problems);
      }
    }
    for (IndexDescription index : model.indexes()) {
      if (index.name() != null) {
        identifier("index", index.name(), model, problems);
      }
      if (index.method() != null) {
        identifier("index method", index.method(), model, problems);
      }
    }
    columnsDiffer(model, problems);
    for (FieldDescription field : model.fields()) {
      fieldIdentifiers(field, problems);
      fieldName(model, field, problems);
    }
    for (ManyDescription other : model.others()) {
      relation(model, other, problems);
    }
  }

  /** Such an end is a field of the generated table, though no column. */
  private static void relation(
      ModelDescription model, ManyDescription other, ModelProblems problems) {
    ManyToManyDescription relation = other.relation();
    if (relation == null) {
      return;
    }
    if (isReserved(model, other.name())) {
      problems.at(
          other.property().element(), null, Rule.RESERVED_NAME, other.name(), model.simpleName());
    }
    if (relation.isOwner() && !isIdentifier(relation.made().table())) {
      problems.at(
          other.property().element(),
          null,
          Rule.BAD_IDENTIFIER,
          "table",
          relation.made().table(),
          other.property().label());
    }
  }

  private static void identifier(
      String what, String name, ModelDescription model, ModelProblems problems) {
    if (!isIdentifier(name)) {
      problems.at(
          model.element(),
          model.annotation().mirror(),
          Rule.BAD_IDENTIFIER,
          what,
          name,
          model.simpleName());
    }
  }

  private static void fieldIdentifiers(FieldDescription field, ModelProblems problems) {
    identifier("column", field.column(), field, problems);
    if (field.options().indexType() != null) {
      identifier("index method", field.options().indexType(), field, problems);
    }
    if (field.details().sequence() != null) {
      identifier("sequence", field.details().sequence(), field, problems);
    }
    if (field.type().typeName() != null) {
      identifier("type", field.type().typeName(), field, problems);
    }
    if (field.reference() != null && field.reference().constraint() != null) {
      identifier("constraint", field.reference().constraint(), field, problems);
    }
  }

  private static void identifier(
      String what, String name, FieldDescription field, ModelProblems problems) {
    if (!isIdentifier(name)) {
      problems.at(
          field.property().element(),
          null,
          Rule.BAD_IDENTIFIER,
          what,
          name,
          field.property().label());
    }
  }

  /** Names stand in quotes, in templates with {@code #{}}, and in comments of generated code. */
  static boolean isIdentifier(String name) {
    return !name.isBlank()
        && name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && name.chars().noneMatch(c -> c == '"' || c == '`' || c == '\\' || c < ' ' || c == 127)
        && !name.contains("#{")
        && !name.contains("*/");
  }

  private static void columnsDiffer(ModelDescription model, ModelProblems problems) {
    Map<String, FieldDescription> seen = new HashMap<>();
    for (FieldDescription field : model.fields()) {
      FieldDescription other = seen.putIfAbsent(field.column().toLowerCase(Locale.ROOT), field);
      if (other != null) {
        problems.at(
            field.property().element(),
            null,
            Rule.COLUMN_CLASH,
            other.property().label(),
            field.property().label(),
            field.column());
      }
    }
  }

  private static void fieldName(
      ModelDescription model, FieldDescription field, ModelProblems problems) {
    String name = field.name();
    if (isReserved(model, name)) {
      problems.at(field.property().element(), null, Rule.RESERVED_NAME, name, model.simpleName());
    }
    boolean parameter =
        Character.isUnicodeIdentifierStart(name.codePointAt(0))
            && name.codePoints().allMatch(Character::isUnicodeIdentifierPart);
    if (!parameter) {
      problems.at(
          field.property().element(), null, Rule.NO_PARAMETER_NAME, name, model.simpleName());
    }
  }

  private static boolean isReserved(ModelDescription model, String name) {
    return name.equals("DEFINITION")
        || name.equals(model.constant())
        || name.equals(model.tableClass())
        || name.equals(model.simpleName())
        || USED_CLASSES.contains(name);
  }
}
