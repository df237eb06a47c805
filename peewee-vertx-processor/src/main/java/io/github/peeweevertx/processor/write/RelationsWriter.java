package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ManyDescription;
import io.github.peeweevertx.processor.read.ManyToManyDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import java.util.ArrayList;
import java.util.List;

/** Writes the ends of relations of many rows to many. */
final class RelationsWriter {
  private final ModelDescription model;
  private final Vocabulary words;
  private final SourceFile file;

  RelationsWriter(ModelDescription model, Vocabulary words, SourceFile file) {
    this.model = model;
    this.words = words;
    this.file = file;
  }

  void write() {
    for (ManyDescription other : model.others()) {
      if (other.relation() != null) {
        write(other.name(), other.relation());
      }
    }
  }

  private void write(String name, ManyToManyDescription relation) {
    String table = Vocabulary.tableOf(relation.throughPackage(), relation.throughName());
    String target = ClassName.of(relation.target());
    file.blank();
    file.javadoc(
        "The rows of {@link %s} that belong to %s, through {@link %s}."
            .formatted(target, words.phrase(), table));
    Doc constant =
        Doc.chain(
            Doc.text(table),
            List.of(Doc.text("." + ModelDescription.constantOf(relation.throughName()))));
    Doc definition =
        Doc.call(
            ClassName.ours("meta.ManyToManyDef") + ".through",
            Doc.after("() ->", constant, ""),
            literal(relation.near()),
            literal(relation.far()));
    List<Doc> links = new ArrayList<>();
    if (relation.isOwner()) {
      links.add(Doc.text(".asOwner()"));
    }
    file.line(
        Doc.variable(
            "public final %s<%s, %s, %s>"
                .formatted(
                    ClassName.ours("meta.ManyToManyField"),
                    words.modelClass(),
                    target,
                    ClassName.of(relation.farType().javaType())),
            name,
            Doc.call("manyToMany", literal(name), Doc.chain(definition, links))));
  }

  private static Doc literal(String text) {
    return Doc.text(Strings.literal(text));
  }
}
