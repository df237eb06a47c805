package io.github.peeweevertx.processor.write;

import io.github.peeweevertx.processor.read.ModelDescription;
import io.github.peeweevertx.processor.read.TableOptionsDescription;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes what a model says of its table besides columns and indexes. */
final class TableOptionsWriter {
  private final TableOptionsDescription options;

  TableOptionsWriter(TableOptionsDescription options) {
    this.options = options;
  }

  Doc options() {
    List<Doc> links = new ArrayList<>();
    for (TableOptionsDescription.Check check : options.checks()) {
      Doc name = check.name() == null ? Doc.text("null") : literal(check.name());
      links.add(Doc.call(".check", name, literal(check.condition())));
    }
    for (TableOptionsDescription.Setting setting : options.settings()) {
      List<Doc> words = new ArrayList<>(List.of(literal(setting.words())));
      setting.dialects().forEach(dialect -> words.add(literal(dialect)));
      links.add(Doc.call(".setting", words));
    }
    if (options.temporary()) {
      links.add(Doc.text(".asTemporary()"));
    }
    for (TypeElement other : options.dependsOn()) {
      links.add(Doc.call(".after", Doc.after("() ->", constant(other), "")));
    }
    return Doc.chain(Doc.text(ClassName.ours("meta.TableOptions") + ".NONE"), links);
  }

  private static Doc constant(TypeElement other) {
    String name = other.getSimpleName().toString();
    return Doc.chain(
        Doc.text(Vocabulary.tableOf(packageOf(other), name)),
        List.of(Doc.text("." + ModelDescription.constantOf(name))));
  }

  private static String packageOf(TypeElement type) {
    Element each = type;
    while (each.getKind() != ElementKind.PACKAGE) {
      each = each.getEnclosingElement();
    }
    return ((PackageElement) each).getQualifiedName().toString();
  }

  private static Doc literal(String text) {
    return Doc.text(Strings.literal(text));
  }
}
