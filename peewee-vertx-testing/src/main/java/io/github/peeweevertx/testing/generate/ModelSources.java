package io.github.peeweevertx.testing.generate;

import io.github.peeweevertx.schema.TableInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sources of models, made of what a database holds. Columns of types that models do not know are
 * left out, and a comment says so; so are indexes with a column behind an expression. A table name
 * that begins with a digit, or a column that is a word of Java, gets a name of its own.
 */
public final class ModelSources {
  private ModelSources() {}

  /**
   * Writes models.
   *
   * @param packageName their package
   * @param tables the tables, with those that they refer to
   * @return the text of each model, by the name of its class
   */
  public static Map<String, String> of(String packageName, List<TableInfo> tables) {
    JavaNames names = new JavaNames();
    Map<String, String> classes = new LinkedHashMap<>();
    Map<String, TableInfo> known = new LinkedHashMap<>();
    for (TableInfo table : tables) {
      known.put(table.name(), table);
      classes.put(table.name(), names.type(table.name()));
    }
    Map<String, ModelSource> models = new LinkedHashMap<>();
    known.forEach(
        (name, table) ->
            models.put(name, new ModelSource(packageName, table, classes, known, models)));
    Map<String, String> sources = new LinkedHashMap<>();
    models.forEach((name, model) -> sources.put(classes.get(name), model.text()));
    return sources;
  }
}
