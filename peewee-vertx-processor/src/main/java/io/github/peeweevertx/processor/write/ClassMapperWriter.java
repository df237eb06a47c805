package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.Access;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import java.util.List;
import java.util.Set;

/** The mapper of a mutable class: an object is made first and filled then. */
final class ClassMapperWriter extends MapperWriter {
  ClassMapperWriter(ModelDescription model, Vocabulary words, SourceFile file) {
    super(model, words, file);
  }

  @Override
  void with() {
    openWith();
    file.open("switch (field) {");
    List<FieldDescription> fields = model.fields();
    for (int i = 0; i < fields.size(); i++) {
      FieldDescription field = fields.get(i);
      Doc value = Doc.text(words.cast(field, "value"));
      file.line(Doc.after("case " + i + " ->", assign(field, value), ";"));
    }
    noSuchField();
    file.close();
    file.line("return " + object + ";");
    file.close();
  }

  @Override
  void fromValues() {
    openFromValues();
    make();
    List<FieldDescription> fields = model.fields();
    for (int i = 0; i < fields.size(); i++) {
      FieldDescription field = fields.get(i);
      statement(field, Doc.text(words.castOrZero(field, "values[" + i + "]")));
    }
    file.line("return " + object + ";");
    file.close();
  }

  @Override
  void defaults() {
    override(objectType() + "[] defaults", List.of(), false);
    file.line("return values(new " + words.modelClass() + "());");
    file.close();
  }

  @Override
  void read() {
    openRead();
    make();
    List<FieldDescription> fields = model.fields();
    Set<String> variables = Set.of(object, "row", "offset");
    for (int i = 0; i < fields.size(); i++) {
      statement(fields.get(i), fromRow(fields.get(i), i, variables));
    }
    if (model.snapshot() != null) {
      file.line(
          Doc.of(
              Doc.call(
                  model.snapshot().read(object) + ".take",
                  Doc.call("columnValues", Doc.text(object))),
              Doc.text(";")));
    }
    file.line("return " + object + ";");
    file.close();
  }

  @Override
  void putMany() {
    file.open("switch (field) {");
    for (ManyDescription other : model.others()) {
      String name = Strings.literal(other.name());
      file.line(Doc.after("case " + name + " ->", assign(other.access(), manyRows(other)), ";"));
    }
    noSuchMany();
    file.close();
    file.line("return " + object + ";");
  }

  private void make() {
    file.line(
        Doc.variable(words.modelClass(), object, Doc.text("new " + words.modelClass() + "()")));
  }

  private void statement(FieldDescription field, Doc value) {
    Access access = field.access();
    file.line(
        access.setter() == null
            ? Doc.after(object + "." + access.field() + " =", value, ";")
            : Doc.of(assign(field, value), Doc.text(";")));
  }

  private Doc assign(FieldDescription field, Doc value) {
    return assign(field.access(), value);
  }

  private Doc assign(Access access, Doc value) {
    return access.setter() == null
        ? Doc.after(object + "." + access.field() + " =", value, "")
        : Doc.call(object + "." + access.setter(), value);
  }
}
