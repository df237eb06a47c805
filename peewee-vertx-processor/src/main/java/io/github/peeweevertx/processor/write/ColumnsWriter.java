package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ColumnType.Form;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.FieldDetails;
import io.github.peeweevertx.processor.read.FieldKind;
import io.github.peeweevertx.processor.read.IndexDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Reference;
import java.util.ArrayList;
import java.util.List;

/** Writes the constants of a table and its columns. */
final class ColumnsWriter {
  private final ModelDescription model;
  private final Vocabulary words;
  private final SourceFile file;

  ColumnsWriter(ModelDescription model, Vocabulary words, SourceFile file) {
    this.model = model;
    this.words = words;
    this.file = file;
  }

  void write() {
    definition();
    for (FieldDescription field : model.fields()) {
      typeConstant(field);
      supplierConstant(field);
    }
    file.blank();
    file.javadoc("The table: queries start here.");
    file.line(
        Doc.variable(
            "public static final " + model.tableClass(),
            model.constant(),
            Doc.text("new " + model.tableClass() + "(null)")));
    for (FieldDescription field : model.fields()) {
      file.blank();
      file.javadoc(comment(field));
      column(field);
    }
    new RelationsWriter(model, words, file).write();
  }

  private void definition() {
    List<Doc> links = new ArrayList<>();
    if (model.schema() != null) {
      links.add(Doc.call(".inSchema", literal(model.schema())));
    }
    if (!model.indexes().isEmpty()) {
      links.add(Doc.call(".indexed", model.indexes().stream().map(this::index).toList()));
    }
    if (!model.options().isEmpty()) {
      links.add(Doc.call(".with", new TableOptionsWriter(model.options()).options()));
    }
    String tableDef = ClassName.ours("meta.TableDef");
    Doc table =
        Doc.call(tableDef + ".of", Doc.text(words.modelClass() + ".class"), literal(model.table()));
    String type = "private static final %s<%s>".formatted(tableDef, words.modelClass());
    file.line(Doc.variable(type, "DEFINITION", Doc.chain(table, links)));
  }

  private Doc index(IndexDescription index) {
    return new IndexWriter(model).index(index);
  }

  /** Kept, because making it costs something and each alias of the table needs it again. */
  private void typeConstant(FieldDescription field) {
    if (words.typeConstant(field) != null) {
      String type =
          ClassName.ours("type.SqlType") + "<" + ClassName.of(field.type().javaType()) + ">";
      file.line(
          Doc.variable(
              "private static final " + type,
              words.typeConstant(field),
              Vocabulary.sqlTypeExpression(field.type())));
    }
  }

  private void supplierConstant(FieldDescription field) {
    if (words.supplierConstant(field) != null) {
      String type = ClassName.of(field.defaultValue().supplier());
      file.line(
          Doc.variable(
              "private static final " + type,
              words.supplierConstant(field),
              Doc.text("new " + type + "()")));
    }
  }

  private void column(FieldDescription field) {
    String name = field.name();
    String keyType = ClassName.of(field.type().javaType());
    if (field.reference() != null) {
      String type = tableOf(field.reference()) + ".Reference";
      if (field.reference().target().equals(model.element())) {
        type = "Reference";
      }
      String left = "public final %s<%s, %s>".formatted(type, words.modelClass(), keyType);
      Doc made =
          Doc.call(
              "new " + type + "<>",
              Doc.text("this"),
              literal(name),
              columnDef(field),
              foreignKey(field.reference()));
      file.line(Doc.variable(left, name, Doc.call("add", made)));
      return;
    }
    FieldKind kind = field.type().kind();
    keyType = kind == FieldKind.ARRAY ? ClassName.of(field.type().element()) : keyType;
    if (kind == FieldKind.NESTED_ARRAY) {
      keyType = ClassName.of(field.type().javaType()) + ", " + ClassName.of(field.type().element());
    }
    String arguments = kind.isTyped() ? words.modelClass() + ", " + keyType : words.modelClass();
    String fieldClass = ClassName.ours("meta." + kind.fieldClass());
    file.line(
        Doc.variable(
            "public final %s<%s>".formatted(fieldClass, arguments),
            name,
            Doc.call(kind.maker(), literal(name), columnDef(field))));
  }

  private Doc columnDef(FieldDescription field) {
    List<Doc> links = new ArrayList<>();
    FieldDescription.Options options = field.options();
    if (options.nullable()) {
      links.add(Doc.text(".asNullable()"));
    }
    if (options.unique()) {
      links.add(Doc.text(".asUnique()"));
    }
    if (options.indexType() != null) {
      links.add(Doc.call(".indexedBy", literal(options.indexType())));
    } else if (options.index() && !options.unique()) {
      links.add(Doc.text(".indexed()"));
    }
    if (field.isKey()) {
      String kind = ClassName.ours("annotation.KeyKind") + "." + field.keyKind();
      links.add(Doc.call(".asKey", Doc.text(kind)));
    }
    details(links, field);
    Doc column =
        Doc.call(
            ClassName.ours("meta.ColumnDef") + ".of",
            literal(field.column()),
            words.sqlType(field));
    return Doc.chain(column, links);
  }

  private static void details(List<Doc> links, FieldDescription field) {
    FieldDetails details = field.details();
    if (details.serverDefault() != null) {
      links.add(Doc.call(".serverDefault", literal(details.serverDefault())));
    }
    if (details.sequence() != null) {
      links.add(Doc.call(".fromSequence", literal(details.sequence())));
    }
    if (!details.choices().isEmpty()) {
      String choice = ClassName.ours("meta.Choice") + ".of";
      List<Doc> choices = new ArrayList<>();
      for (FieldDetails.Choice each : details.choices()) {
        Doc value = Doc.text(Constants.of(field, each.literal()));
        choices.add(Doc.call(choice, value, literal(each.label())));
      }
      links.add(Doc.call(".choices", choices));
    }
    if (details.helpText() != null) {
      links.add(Doc.call(".helpText", literal(details.helpText())));
    }
  }

  private Doc foreignKey(Reference reference) {
    List<Doc> links = new ArrayList<>();
    action(links, ".onDelete", "ReferentialAction", reference.onDelete());
    action(links, ".onUpdate", "ReferentialAction", reference.onUpdate());
    action(links, ".deferrable", "Deferrability", reference.deferrable());
    if (reference.constraint() != null) {
      links.add(Doc.call(".constraint", literal(reference.constraint())));
    }
    String constant = ModelDescription.constantOf(reference.target().getSimpleName().toString());
    Doc table = Doc.chain(Doc.text(tableOf(reference)), List.of(Doc.text("." + constant)));
    Doc target = Doc.after("() ->", table, "");
    Doc backref = reference.backref() == null ? Doc.text("null") : literal(reference.backref());
    Doc to =
        Doc.call(
            ClassName.ours("meta.ForeignKeyDef") + ".to",
            target,
            literal(reference.targetField()),
            backref);
    return Doc.chain(to, links);
  }

  private static void action(List<Doc> links, String method, String type, String constant) {
    if (!constant.equals("DEFAULT")) {
      String value = ClassName.ours("annotation." + type) + "." + constant;
      links.add(Doc.call(method, Doc.text(value)));
    }
  }

  /** The generated table of another model, which may not exist yet. */
  private static String tableOf(Reference reference) {
    String model = reference.target().getSimpleName().toString();
    return Vocabulary.tableOf(PackageOf.name(reference.target()), model);
  }

  private static Doc literal(String text) {
    return Doc.text(Strings.literal(text));
  }

  private String comment(FieldDescription field) {
    List<String> notes = new ArrayList<>();
    if (field.isKey()) {
      notes.add(keyNote(field));
    }
    if (field.reference() != null) {
      notes.add("refers to {@link " + ClassName.of(field.reference().target()) + "}");
    }
    Form form = field.type().form();
    if (field.reference() == null && form == Form.FIXED) {
      notes.add("up to %d characters, trimmed".formatted(field.type().length()));
    } else if (field.options().explicitLength() && form == Form.VARCHAR) {
      notes.add("at most %d characters".formatted(field.type().length()));
    }
    if (field.hasServerDefault() && !field.isKey()) {
      notes.add("made by the database while it is null");
    }
    if (field.options().nullable()) {
      notes.add("may be null");
    }
    if (field.options().unique()) {
      notes.add("unique");
    }
    String column = "Column " + Comments.code(field.column());
    return notes.isEmpty() ? column + "." : column + ": " + String.join(", ", notes) + ".";
  }

  private String keyNote(FieldDescription field) {
    if (model.keyFields().size() > 1) {
      return "a part of the key";
    }
    return switch (field.keyKind()) {
      case "NATURAL" ->
          field.hasServerDefault() ? "the key, made by the database while it is null" : "the key";
      case "IDENTITY_ALWAYS" -> "the key, always made by the database";
      default -> "the key, made by the database while it is null";
    };
  }
}
