package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ManyToManyDescription;
import io.github.peeweevertx.processor.read.ManyToManyDescription.Made;
import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Names;
import io.github.peeweevertx.processor.read.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Writes the model in the middle of a relation of many rows to many: a class with a reference to
 * each side, which becomes a table in the next round like any other model.
 */
public final class ThroughWriter {
  private final Tools tools;

  /**
   * Makes a writer.
   *
   * @param tools the compiler's view
   */
  public ThroughWriter(Tools tools) {
    this.tools = tools;
  }

  /**
   * Writes a model.
   *
   * @param model the model that declares the relation
   * @param relation the relation, whose middle is to be written
   * @return the text of the source file
   */
  public String write(ModelDescription model, ManyToManyDescription relation) {
    Made made = relation.made();
    SourceFile file =
        new SourceFile(
            relation.throughPackage(),
            Set.of(),
            name -> tools.elements().getTypeElement(name) != null);
    file.javadoc(
        "A %s and a %s that belong together: a row of %s."
            .formatted(
                Comments.link(made.first()),
                Comments.link(made.second()),
                Comments.code(made.table())));
    if (TableWriter.isReadable(tools, model, TableWriter.GENERATED)) {
      file.line(
          "@%s(\"%s\")".formatted(ClassName.of(TableWriter.GENERATED), TableWriter.PROCESSOR));
    }
    file.line(annotation(made));
    // No record: some compilers fail on one that is found in an earlier output as well.
    String visible = model.isPublic() ? "public " : "";
    file.open(visible + "class " + relation.throughName() + " {");
    file.javadoc("The key, null until the row is written.");
    file.line("@%s public %s id;".formatted(ours("Id"), ClassName.of("java.lang.Long")));
    side(file, made, made.first(), made.firstName());
    side(file, made, made.second(), made.secondName());
    file.blank();
    file.javadoc("For the mapper.");
    file.line(visible + relation.throughName() + "() {}");
    file.close();
    return file.text();
  }

  private static Doc annotation(Made made) {
    List<Doc> attributes = new ArrayList<>();
    attributes.add(Doc.text("table = " + Strings.literal(made.table())));
    if (made.schema() != null) {
      attributes.add(Doc.text("schema = " + Strings.literal(made.schema())));
    }
    attributes.add(
        Doc.text(
            "indexes = @%s(value = {%s, %s}, unique = true)"
                .formatted(
                    ours("Index"),
                    Strings.literal(made.firstName()),
                    Strings.literal(made.secondName()))));
    return Doc.call("@" + ours("Model"), attributes);
  }

  private static void side(SourceFile file, Made made, TypeElement target, String name) {
    List<Doc> attributes = new ArrayList<>();
    attributes.add(Doc.text("backref = \"+\""));
    action(attributes, "onDelete", made.onDelete());
    action(attributes, "onUpdate", made.onUpdate());
    file.blank();
    file.javadoc("One side.");
    if (name.endsWith("_")) {
      // The keyword that the field cannot be called by is a fine name for a column.
      file.line("@%s(name = %s)".formatted(ours("Column"), Strings.literal(name + "id")));
    }
    file.line(Doc.call("@" + ours("ForeignKey"), attributes));
    file.line("public %s<%s> %s;".formatted(ClassName.of(Names.REF), ClassName.of(target), name));
  }

  private static void action(List<Doc> attributes, String name, String constant) {
    if (!constant.equals("DEFAULT")) {
      String value = ours("ReferentialAction") + "." + constant;
      attributes.add(Doc.text(name + " = " + value));
    }
  }

  private static String ours(String annotation) {
    return ClassName.of(Names.ANNOTATIONS + annotation);
  }
}
