package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.IndexDescription;
import io.github.peeweevertx.processor.read.ModelDescription;
import java.util.ArrayList;
import java.util.List;

/** Writes the indexes of a model as values. */
final class IndexWriter {
  private final ModelDescription model;

  IndexWriter(ModelDescription model) {
    this.model = model;
  }

  Doc index(IndexDescription index) {
    List<Doc> links = new ArrayList<>();
    if (index.nullsNotDistinct()) {
      links.add(Doc.text(".asNullsNotDistinct()"));
    } else if (index.unique()) {
      links.add(Doc.text(".asUnique()"));
    }
    if (index.method() != null) {
      links.add(Doc.call(".using", literal(index.method())));
    }
    if (index.name() != null) {
      links.add(Doc.call(".named", literal(index.name())));
    }
    if (index.where() != null) {
      links.add(Doc.call(".where", literal(index.where())));
    }
    String indexDef = ClassName.ours("meta.IndexDef");
    Doc start =
        index.isPlain()
            ? Doc.call(indexDef + ".on", index.fields().stream().map(this::column).toList())
            : Doc.call(indexDef + ".over", terms(index));
    return Doc.chain(start, links);
  }

  private List<Doc> terms(IndexDescription index) {
    String indexTerm = ClassName.ours("meta.IndexTerm");
    List<Doc> terms = new ArrayList<>();
    for (IndexDescription.Term term : index.terms()) {
      Doc column = Doc.call(indexTerm + ".column", column(term.field()));
      terms.add(
          term.suffix() == null
              ? column
              : Doc.chain(column, List.of(Doc.call(".with", literal(term.suffix())))));
    }
    for (String expression : index.expressions()) {
      terms.add(Doc.call(indexTerm + ".sql", literal(expression)));
    }
    return terms;
  }

  private Doc column(String field) {
    return literal(model.fieldsByName().get(field).column());
  }

  private static Doc literal(String text) {
    return Doc.text(Strings.literal(text));
  }
}
