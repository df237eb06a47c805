package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.Access;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Property.Role;
import java.util.List;
import java.util.Set;

/** Writes how objects become values and rows become objects, as far as all models are alike. */
abstract class MapperWriter {
  private static final String STRING = "java.lang.String";

  final ModelDescription model;
  final Vocabulary words;
  final SourceFile file;
  final String object;

  MapperWriter(ModelDescription model, Vocabulary words, SourceFile file) {
    this.model = model;
    this.words = words;
    this.file = file;
    this.object = words.object();
  }

  static MapperWriter of(ModelDescription model, Vocabulary words, SourceFile file) {
    return model.isRecord()
        ? new RecordMapperWriter(model, words, file)
        : new ClassMapperWriter(model, words, file);
  }

  /** Writes all methods, in the order of the abstract ones. */
  final void write() {
    get();
    with();
    fromValues();
    defaults();
    read();
    snapshot();
    changes();
    if (!model.others().isEmpty()) {
      manyFields();
      many();
      withMany();
    }
  }

  abstract void with();

  abstract void fromValues();

  abstract void defaults();

  abstract void read();

  /** The body of {@code withMany}, which is open already. */
  abstract void putMany();

  /** How one value is read from a row, in the form of the field of the model. */
  final Doc fromRow(FieldDescription field, int index, Set<String> variables) {
    String at = index == 0 ? "offset" : "offset + " + index;
    String column = words.column(field, variables);
    Doc value =
        field.type().getter() == null
            ? Doc.call(column + ".read", Doc.text("row"), Doc.text(at))
            : Doc.call("row." + field.type().getter(), Doc.text(at));
    if (field.reference() != null) {
      return Doc.call(ClassName.ours("type.Ref") + ".id", value);
    }
    return field.isPrimitive()
        ? Doc.call(ClassName.ours("meta.GeneratedCode") + ".notNull", value, Doc.text(column))
        : value;
  }

  /** Opens a method that overrides another. */
  final void override(String head, List<Doc> parameters, boolean unchecked) {
    file.blank();
    file.line("@" + ClassName.of("java.lang.Override"));
    if (unchecked) {
      file.line("@" + ClassName.of("java.lang.SuppressWarnings") + "(\"unchecked\")");
    }
    Doc list = Doc.call("public " + head, parameters);
    file.open(Doc.of(list, Doc.text(" {")));
  }

  final boolean anyUnchecked() {
    return model.fields().stream().anyMatch(words::isUnchecked);
  }

  final String objectType() {
    return ClassName.of("java.lang.Object");
  }

  /** The declaration of the object as a parameter. */
  final Doc objectParameter() {
    return Doc.parameter(words.modelClass(), object);
  }

  final void openWith() {
    override(
        words.modelClass() + " with",
        List.of(objectParameter(), Doc.text("int field"), Doc.text(objectType() + " value")),
        anyUnchecked());
  }

  final void openFromValues() {
    override(
        words.modelClass() + " fromValues",
        List.of(Doc.text(objectType() + "[] values")),
        anyUnchecked());
  }

  final void openRead() {
    override(
        words.modelClass() + " read",
        List.of(Doc.text(ClassName.of("io.vertx.sqlclient.Row") + " row"), Doc.text("int offset")),
        false);
  }

  private void manyFields() {
    override(
        "%s<%s> manyFields".formatted(ClassName.of("java.util.Set"), ClassName.of(STRING)),
        List.of(),
        false);
    List<Doc> names =
        model.others().stream().map(other -> Doc.text(Strings.literal(other.name()))).toList();
    file.line(
        Doc.of(
            Doc.text("return "),
            Doc.call(ClassName.of("java.util.Set") + ".of", names),
            Doc.text(";")));
    file.close();
  }

  private void many() {
    override(
        ClassName.ours("type.Many") + "<?> many",
        List.of(objectParameter(), Doc.text(ClassName.of(STRING) + " field")),
        false);
    file.open("return switch (field) {");
    for (ManyDescription other : model.others()) {
      Doc rows = Doc.text(other.access().read(object));
      file.line(Doc.after("case " + Strings.literal(other.name()) + " ->", rows, ";"));
    }
    noSuchMany();
    file.close("};");
    file.close();
  }

  private void withMany() {
    override(
        words.modelClass() + " withMany",
        List.of(
            objectParameter(),
            Doc.text(ClassName.of(STRING) + " field"),
            Doc.text(ClassName.ours("type.Many") + "<?> rows")),
        true);
    putMany();
    file.close();
  }

  /** The rows as the field of the model takes them. */
  final Doc manyRows(ManyDescription other) {
    return Doc.text("(" + ClassName.of(other.property().type()) + ") rows");
  }

  /** The end of a switch over the other ends of references. */
  final void noSuchMany() {
    file.line("default -> throw noSuchMany(field);");
  }

  /** The end of a switch over fields. */
  final void noSuchField() {
    file.line("default -> throw noSuchField(field);");
  }

  private void get() {
    override(objectType() + " get", List.of(objectParameter(), Doc.text("int field")), false);
    file.open("return switch (field) {");
    List<FieldDescription> fields = model.fields();
    for (int i = 0; i < fields.size(); i++) {
      Doc value = Doc.text(fields.get(i).access().read(object));
      file.line(Doc.after("case " + i + " ->", value, ";"));
    }
    noSuchField();
    file.close("};");
    file.close();
  }

  private void snapshot() {
    Access snapshot = model.snapshot();
    if (snapshot != null && model.properties().stream().anyMatch(p -> p.role() == Role.SNAPSHOT)) {
      String type = ClassName.ours("type.Snapshot");
      override(type + " snapshot", List.of(objectParameter()), false);
      file.line("return " + snapshot.read(object) + ";");
      file.close();
    }
  }

  private void changes() {
    if (model.annotation().flag("onlySaveDirty")) {
      override("boolean writesOnlyChanges", List.of(), false);
      file.line("return true;");
      file.close();
    }
    for (FieldDescription field : model.fields()) {
      if (field.property().annotations().has("Version")) {
        String type = ClassName.ours("meta.ValueField") + "<" + words.modelClass() + ", ?>";
        override(type + " versionField", List.of(), false);
        file.line("return " + field.name() + ";");
        file.close();
        return;
      }
    }
  }
}
