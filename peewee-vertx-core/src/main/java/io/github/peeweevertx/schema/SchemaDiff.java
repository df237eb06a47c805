package io.github.peeweevertx.schema;

import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.schema.Difference.Kind;
import io.github.peeweevertx.sql.Dialect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what a database differs from the models. Indexes and references are compared by what they do,
 * not by their names. Of a default only whether it is there; checks and the order of columns are
 * not compared.
 *
 * @param differences one for each thing
 */
public record SchemaDiff(List<Difference> differences) {
  /**
   * Keeps its own copy.
   *
   * @param differences one for each thing
   */
  public SchemaDiff {
    differences = List.copyOf(differences);
  }

  /**
   * Compares models with what was read.
   *
   * @param dialect the dialect of the database
   * @param models the models
   * @param found the tables of each schema that the models name; the key null is the schema of the
   *     connection
   * @return what differs
   */
  public static SchemaDiff between(
      Dialect dialect,
      Collection<? extends ModelType<?, ?>> models,
      Map<String, List<TableInfo>> found) {
    List<Difference> differences = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (ModelType<?, ?> model :
        new DependencyOrder(SchemaPlan.withThrough(models)).parentsFirst()) {
      String schema = model.definition().schema();
      String name = model.definition().name();
      known.add(schema + "." + name);
      found.getOrDefault(schema, List.of()).stream()
          .filter(table -> table.name().equals(name))
          .findFirst()
          .ifPresentOrElse(
              table -> differences.addAll(new TableComparison(dialect, model, table).differences()),
              () -> differences.add(new Difference(Kind.MISSING_TABLE, name, null, null, null)));
    }
    found.forEach(
        (schema, tables) -> {
          for (TableInfo table : tables) {
            if (!known.contains(schema + "." + table.name())) {
              differences.add(new Difference(Kind.EXTRA_TABLE, table.name(), null, null, null));
            }
          }
        });
    return new SchemaDiff(differences);
  }

  /**
   * The same without tables that no model was given for.
   *
   * @return a copy
   */
  public SchemaDiff withoutExtraTables() {
    return new SchemaDiff(
        differences.stream().filter(difference -> difference.kind() != Kind.EXTRA_TABLE).toList());
  }

  /**
   * Whether models and database say the same.
   *
   * @return true when nothing differs
   */
  public boolean isEmpty() {
    return differences.isEmpty();
  }

  /** One line for each difference. */
  @Override
  public String toString() {
    return differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
  }
}
