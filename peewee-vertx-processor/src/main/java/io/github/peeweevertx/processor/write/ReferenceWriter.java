package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ModelDescription;
import java.util.List;

/**
 * Writes the nested classes: what other models refer by, and what offers the table as a service.
 */
final class ReferenceWriter {
  private final ModelDescription model;
  private final Vocabulary words;
  private final SourceFile file;

  ReferenceWriter(ModelDescription model, Vocabulary words, SourceFile file) {
    this.model = model;
    this.words = words;
    this.file = file;
  }

  void write() {
    reference();
    provider();
  }

  private void reference() {
    String m = words.typeVariable("M", "N");
    String k = words.typeVariable("K", "L");
    String target = words.modelClass();
    file.blank();
    file.javadoc(
        List.of(
            "A column that refers to {@link " + target + "}: takes objects as well as keys.",
            "@param <%s> the model that refers".formatted(m),
            "@param <%s> the type of the stored key".formatted(k)));
    String base = ClassName.ours("meta.ReferenceField");
    Doc arguments = Doc.of(new Doc.Break(""), Doc.text("%s, %s, %s".formatted(m, target, k)));
    Doc parent =
        new Doc.Group(
            Doc.of(
                Doc.text("extends " + base + "<"),
                new Doc.Nest(Doc.CONTINUATION, arguments),
                Doc.text("> {")));
    file.open(Doc.after("public static final class Reference<%s, %s>".formatted(m, k), parent, ""));
    constructor(m, k, target);
    takesObject(
        ClassName.ours("ast.Condition") + " eq",
        "null means IS NULL",
        "the condition",
        "eq(keyOf(%s))");
    takesObject(
        "%s<%s> to".formatted(ClassName.ours("meta.Assignment"), m),
        "null clears the reference",
        "the assignment",
        "to(" + ClassName.ours("type.Ref") + ".of(%s))");
    file.close();
  }

  private void constructor(String m, String k, String target) {
    file.javadoc(
        List.of(
            "Makes the column; generated code calls it.",
            "@param table the table that refers",
            "@param name the Java field",
            "@param column the column",
            "@param foreignKey the reference"));
    List<Doc> parameters =
        List.of(
            Doc.text("%s<%s, ?> table".formatted(ClassName.ours("meta.ModelType"), m)),
            Doc.text(ClassName.of("java.lang.String") + " name"),
            Doc.text("%s<%s> column".formatted(ClassName.ours("meta.ColumnDef"), k)),
            Doc.parameter(
                "%s<%s>".formatted(ClassName.ours("meta.ForeignKeyDef"), target), "foreignKey"));
    file.open(Doc.of(Doc.call("public Reference", parameters), Doc.text(" {")));
    file.line("super(table, name, column, foreignKey);");
    file.close();
  }

  private void takesObject(String signature, String onNull, String gives, String body) {
    String object = words.object();
    file.blank();
    file.javadoc(
        List.of(
            "Refers to " + words.phrase() + ".",
            "@param " + object + " " + onNull,
            "@return " + gives));
    Doc parameter = Doc.parameter(words.modelClass(), object);
    file.open(Doc.of(Doc.call("public " + signature, parameter), Doc.text(" {")));
    file.line("return " + body.formatted(object) + ";");
    file.close();
  }

  private void provider() {
    file.blank();
    file.javadoc("Offers the table to the manager.");
    file.open(
        "public static final class Provider implements %s.Provider {"
            .formatted(ClassName.ours("type.KeySource")));
    file.line("@" + ClassName.of("java.lang.Override"));
    file.open("public %s table() {".formatted(model.tableClass()));
    file.line("return " + model.constant() + ";");
    file.close();
    file.close();
  }
}
