package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.Tools;
import java.util.Set;

/** Writes the table class of a model. */
public final class TableWriter {
  /** The annotation that says who wrote a file. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  /** The form of the generated code; the run time refuses one that it does not understand. */
  private static final int FORMAT = 1;

  static final String PROCESSOR = "io.github.peeweevertx.processor.PeeweeProcessor";

  private final Tools tools;

  /**
   * Makes a writer.
   *
   * @param tools the compiler's view
   */
  public TableWriter(Tools tools) {
    this.tools = tools;
  }

  /**
   * Writes a table.
   *
   * @param model a complete model that keeps the rules
   * @return the text of the source file
   */
  public String write(ModelDescription model) {
    Vocabulary words = new Vocabulary(model);
    SourceFile file =
        new SourceFile(
            model.packageName(),
            Set.of("Reference", "Provider"),
            name -> tools.elements().getTypeElement(name) != null);
    head(model, words, file);
    new ColumnsWriter(model, words, file).write();
    constructor(model, file);
    MapperWriter.of(model, words, file).write();
    new TemplatesWriter(model).write(file);
    new ReferenceWriter(model, words, file).write();
    file.close();
    return file.text();
  }

  private void head(ModelDescription model, Vocabulary words, SourceFile file) {
    file.javadoc(
        "The table %s of {@link %s}.".formatted(Comments.code(model.table()), words.modelClass()));
    if (isReadable(tools, model, GENERATED)) {
      file.line("@%s(\"%s\")".formatted(ClassName.of(GENERATED), PROCESSOR));
    }
    if (Deprecation.concerns(model, tools)) {
      // The author of the model was warned; the generated table is not his to change.
      file.line(
          "@%s({\"deprecation\", \"removal\"})"
              .formatted(ClassName.of("java.lang.SuppressWarnings")));
    }
    String declaration = (model.isPublic() ? "public " : "") + "final class " + model.tableClass();
    String base =
        "extends %s<%s, %s> {"
            .formatted(ClassName.ours("query.ModelTable"), words.modelClass(), words.keyType());
    file.open(Doc.after(declaration, Doc.text(base), ""));
  }

  /** A module that does not require java.compiler cannot name that annotation. */
  static boolean isReadable(Tools tools, ModelDescription model, String type) {
    return tools.elements().getTypeElement(tools.elements().getModuleOf(model.element()), type)
        != null;
  }

  private static void constructor(ModelDescription model, SourceFile file) {
    String string = ClassName.of("java.lang.String");
    file.blank();
    file.open("private %s(%s alias) {".formatted(model.tableClass(), string));
    file.line("super(DEFINITION, alias);");
    file.line(
        Doc.of(
            Doc.call(
                ClassName.ours("meta.GeneratedCode") + ".check",
                Doc.text(String.valueOf(FORMAT)),
                Doc.text(Strings.literal(model.qualifiedTableClass()))),
            Doc.text(";")));
    file.close();
    file.blank();
    file.line("@" + ClassName.of("java.lang.Override"));
    file.open("public %s as(%s alias) {".formatted(model.tableClass(), string));
    file.line("return new %s(alias);".formatted(model.tableClass()));
    file.close();
  }
}
