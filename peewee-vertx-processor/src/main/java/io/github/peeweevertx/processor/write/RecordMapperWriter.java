package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.DefaultValue;
import io.github.peeweevertx.processor.read.FieldDescription;
import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Property;
import io.github.peeweevertx.processor.read.Property.Role;
import io.github.peeweevertx.processor.read.PropertyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The mapper of a record: an object is made of all values at once. */
final class RecordMapperWriter extends MapperWriter {
  /**
   * With more fields a constructor call per field would not fit into one method of a class file.
   */
  private static final int MOST_WRITTEN_OUT = 40;

  RecordMapperWriter(ModelDescription model, Vocabulary words, SourceFile file) {
    super(model, words, file);
  }

  @Override
  void with() {
    openWith();
    if (model.fields().size() > MOST_WRITTEN_OUT) {
      file.line(objectType() + "[] values = values(" + object + ");");
      file.line("values[field] = value;");
      file.line(made(this::fromArray, this::current));
      file.close();
      return;
    }
    file.open("return switch (field) {");
    List<FieldDescription> fields = model.fields();
    for (int i = 0; i < fields.size(); i++) {
      FieldDescription changed = fields.get(i);
      Doc copy =
          construct(
              field ->
                  field.equals(changed)
                      ? Doc.text(words.cast(field, "value"))
                      : Doc.text(field.access().read(object)),
              this::current);
      file.line(Doc.after("case " + i + " ->", copy, ";"));
    }
    noSuchField();
    file.close("};");
    file.close();
  }

  @Override
  void fromValues() {
    openFromValues();
    file.line(made(this::fromArray, this::unloaded));
    file.close();
  }

  @Override
  void defaults() {
    override(objectType() + "[] defaults", List.of(), false);
    List<FieldDescription> fields = model.fields();
    if (fields.stream().allMatch(field -> field.defaultValue() == null)) {
      file.line("return new " + objectType() + "[" + fields.size() + "];");
    } else {
      List<Doc> values = fields.stream().map(this::defaultOf).toList();
      Doc list = Doc.of(new Doc.Break(""), new Doc.Group(Doc.joined(values)));
      file.line(
          new Doc.Group(
              Doc.of(
                  Doc.text("return new " + objectType() + "[] {"),
                  new Doc.Nest(2, list),
                  new Doc.Break(""),
                  Doc.text("};"))));
    }
    file.close();
  }

  @Override
  void read() {
    openRead();
    Set<String> variables = Set.of("row", "offset");
    List<FieldDescription> fields = model.fields();
    file.line(made(field -> fromRow(field, fields.indexOf(field), variables), this::unloaded));
    file.close();
  }

  @Override
  void putMany() {
    file.open("return switch (field) {");
    for (ManyDescription changed : model.others()) {
      Doc copy =
          construct(
              field -> Doc.text(field.access().read(object)),
              many -> many.equals(changed.property()) ? manyRows(changed) : current(many));
      file.line(Doc.after("case " + Strings.literal(changed.name()) + " ->", copy, ";"));
    }
    noSuchMany();
    file.close("};");
  }

  private Doc fromArray(FieldDescription field) {
    String value = "values[" + model.fields().indexOf(field) + "]";
    return Doc.text(words.castOrZero(field, value));
  }

  private Doc unloaded(Property many) {
    return Doc.text(ClassName.ours("type.Many") + ".unloaded()");
  }

  private Doc current(Property many) {
    return Doc.text(object + "." + many.name() + "()");
  }

  private Doc made(Function<FieldDescription, Doc> values, Function<Property, Doc> others) {
    return Doc.of(Doc.text("return "), construct(values, others), Doc.text(";"));
  }

  /** The constructor takes the components in their own order, in which the key may not be first. */
  private Doc construct(Function<FieldDescription, Doc> values, Function<Property, Doc> others) {
    Map<String, FieldDescription> fields = model.fieldsByName();
    List<Doc> arguments = new ArrayList<>();
    for (Property property : model.properties()) {
      if (!PropertyReader.isComponent(property)) {
        continue;
      }
      FieldDescription field = fields.get(property.name());
      if (property.role() == Role.MANY) {
        arguments.add(others.apply(property));
      } else {
        // A component that could not be read: the build fails, and not for this.
        arguments.add(field == null ? Doc.text("null") : values.apply(field));
      }
    }
    return Doc.call("new " + words.modelClass(), arguments);
  }

  private Doc defaultOf(FieldDescription field) {
    DefaultValue value = field.defaultValue();
    if (value == null) {
      return Doc.text("null");
    }
    if (value.supplier() != null) {
      return Doc.text(words.supplierConstant(field) + ".get()");
    }
    return Doc.text(Constants.of(field, value.literal()));
  }
}
