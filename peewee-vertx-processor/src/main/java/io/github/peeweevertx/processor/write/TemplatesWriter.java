package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the fixed statements of a model, in the words of the renderer of queries. */
final class TemplatesWriter {
  /** Method body, and the arguments of a call in it. */
  private static final int ARGUMENT_INDENT = 8;

  private final ModelDescription model;

  TemplatesWriter(ModelDescription model) {
    this.model = model;
  }

  void write(SourceFile file) {
    String templates = ClassName.ours("meta.ModelTemplates");
    file.blank();
    file.line("@" + ClassName.of("java.lang.Override"));
    file.open("public " + templates + " templates() {");
    List<Doc> statements =
        java.util.stream.Stream.of(
                selectById(), insert(), insertWithKey(), updateById(), deleteById(), count())
            .map(statement -> Strings.statement(statement, ARGUMENT_INDENT))
            .toList();
    file.line(Doc.of(Doc.text("return "), Doc.call("new " + templates, statements), Doc.text(";")));
    file.close();
  }

  String selectById() {
    if (model.keyFields().isEmpty()) {
      return null;
    }
    return "SELECT %s FROM %s AS \"t1\" WHERE %s"
        .formatted(list(model.fields(), TemplatesWriter::selected), table(), byKey("\"t1\""));
  }

  /** The client reads no arrays of arrays, but their text. */
  private static String selected(FieldDescription field) {
    String column = "\"t1\"." + column(field);
    return field.type().isNested() ? "CAST(%s AS TEXT)".formatted(column) : column;
  }

  String insert() {
    List<FieldDescription> written =
        model.fields().stream().filter(field -> !field.isGenerated()).toList();
    return insert(written);
  }

  String insertWithKey() {
    return insert(model.fields());
  }

  private String insert(List<FieldDescription> written) {
    if (written.isEmpty()) {
      return "INSERT INTO %s DEFAULT VALUES".formatted(table());
    }
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            table(),
            list(written, TemplatesWriter::column),
            list(written, TemplatesWriter::parameter));
  }

  String updateById() {
    List<FieldDescription> written =
        model.fields().stream().filter(field -> !field.isKey()).toList();
    if (model.keyFields().isEmpty() || written.isEmpty()) {
      return null;
    }
    String values = list(written, field -> column(field) + " = " + parameter(field));
    return "UPDATE %s SET %s WHERE %s".formatted(table(), values, byKey(table()));
  }

  String deleteById() {
    return model.keyFields().isEmpty()
        ? null
        : "DELETE FROM %s WHERE %s".formatted(table(), byKey(table()));
  }

  String count() {
    return "SELECT COUNT(1) FROM " + table();
  }

  private String byKey(String source) {
    return model.keyFields().stream()
        .map(field -> "(%s.%s = %s)".formatted(source, column(field), parameter(field)))
        .reduce("(%s AND %s)"::formatted)
        .orElseThrow();
  }

  private String table() {
    String table = quoted(model.table());
    return model.schema() == null ? table : quoted(model.schema()) + "." + table;
  }

  private static String list(
      List<FieldDescription> fields, Function<FieldDescription, String> text) {
    return fields.stream().map(text).collect(Collectors.joining(", "));
  }

  private static String column(FieldDescription field) {
    return quoted(field.column());
  }

  private static String parameter(FieldDescription field) {
    return "#{" + field.name() + "}";
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }
}
