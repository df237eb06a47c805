package io.github.peeweevertx.processor.read;

import io.github.peeweevertx.processor.naming.BuiltInNaming;
import io.github.peeweevertx.processor.naming.TableNaming;
import io.github.peeweevertx.processor.read.Property.Role;
import io.github.peeweevertx.processor.report.ModelProblems;
import io.github.peeweevertx.processor.report.Problems;
import io.github.peeweevertx.processor.report.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;

/** Reads a class or record and its annotations. */
public final class ModelReader {
  private final Tools tools;
  private final TableNaming buildNaming;
  private final Problems problems;

  /**
   * Makes a reader.
   *
   * @param tools the compiler's view
   * @param buildNaming how names are made where the model does not say it
   * @param problems where mistakes go
   */
  public ModelReader(Tools tools, TableNaming buildNaming, Problems problems) {
    this.tools = tools;
    this.buildNaming = buildNaming;
    this.problems = problems;
  }

  /**
   * Reads a model as far as it goes.
   *
   * @param element a class or record with {@code @Model}
   * @return its description, perhaps not {@linkplain ModelDescription#complete complete}
   */
  public ModelDescription read(TypeElement element) {
    Annotation model = new Annotations(tools.elements(), List.of(element)).find("Model");
    ModelProblems mine = problems.of(element);
    TableNaming naming = naming(model);
    FieldReader reader = new FieldReader(tools, element, naming, mine);
    List<Property> properties = new PropertyReader(tools).properties(element);
    List<Property> keys = KeyFinder.keys(model, properties);
    List<FieldDescription> fields = new ArrayList<>();
    boolean complete = true;
    for (Property property : properties) {
      if (property.isColumn()) {
        FieldDescription field = reader.read(property, keys);
        complete &= field != null;
        if (field != null) {
          fields.add(field);
        }
      }
    }
    // The sort is stable: the key comes first, and all else stays in the order of the sources.
    fields.sort(Comparator.comparing(field -> !field.isKey()));
    String schema = model.text("schema");
    return new ModelDescription(
        element,
        model,
        tools.elements().getPackageOf(element).getQualifiedName().toString(),
        tableName(element),
        schema.isEmpty() ? null : schema,
        properties,
        fields,
        others(element, properties, reader, mine),
        snapshot(properties, reader, mine),
        indexes(model),
        TableOptionsDescription.read(tools, element, model, mine),
        complete);
  }

  /** Somebody else's rule may give null; that is as wrong as an empty name, and said later. */
  private static String tableName(TableNaming naming, TypeElement element) {
    return Objects.toString(naming.tableName(element.getSimpleName().toString()), "");
  }

  private TableNaming naming(Annotation model) {
    return switch (model.constant("naming")) {
      case "LOWER" -> BuiltInNaming.LOWER;
      case "SNAKE" -> BuiltInNaming.SNAKE;
      default -> buildNaming;
    };
  }

  private List<ManyDescription> others(
      TypeElement element, List<Property> properties, FieldReader reader, ModelProblems mine) {
    ManyToManyReader relations = new ManyToManyReader(tools, element, this::tableName, mine);
    return properties.stream()
        .filter(property -> property.role() == Role.MANY)
        .map(
            property ->
                new ManyDescription(property, reader.access(property), relations.read(property)))
        .toList();
  }

  /** The table of any model. */
  private String tableName(TypeElement element) {
    Annotation model = new Annotations(tools.elements(), List.of(element)).find("Model");
    String table = model.text("table");
    return table.isEmpty() ? tableName(naming(model), element) : table;
  }

  private static Access snapshot(
      List<Property> properties, FieldReader reader, ModelProblems problems) {
    Property first = null;
    for (Property property : properties) {
      if (property.role() != Role.SNAPSHOT) {
        continue;
      }
      if (PropertyReader.isComponent(property)) {
        problems.at(
            property.element(),
            null,
            Rule.MISPLACED_SNAPSHOT,
            property.label(),
            "of a record, which never changes");
      } else if (first != null) {
        problems.at(
            property.element(),
            null,
            Rule.MISPLACED_SNAPSHOT,
            property.label(),
            "besides " + first.name());
      } else {
        first = property;
      }
    }
    return first == null ? null : reader.snapshot(first);
  }

  private List<IndexDescription> indexes(Annotation model) {
    return model.nested(tools.elements(), "indexes").stream().map(IndexDescription::of).toList();
  }
}
