package io.github.peeweevertx.testing.generate;

import static io.github.peeweevertx.testing.generate.ModelSource.literal;

import io.github.peeweevertx.schema.IndexInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The annotation of one index. */
record IndexSource(IndexInfo index, Map<String, String> fields) {
  /** Whether a model has words for it: fields, and behind them expressions. */
  static boolean isSayable(IndexInfo index, Set<String> columns) {
    boolean expressions = false;
    for (String key : index.keys()) {
      boolean column = columns.contains(key);
      if (column && expressions || !column && !index.hasExpressions()) {
        return false;
      }
      expressions |= !column;
    }
    return true;
  }

  String text() {
    List<String> columns = new ArrayList<>();
    List<String> expressions = new ArrayList<>();
    for (String key : index.keys()) {
      if (fields.containsKey(key)) {
        columns.add(literal(fields.get(key)));
      } else {
        expressions.add(literal("(" + key + ")"));
      }
    }
    List<String> values = new ArrayList<>();
    values.add(array("value", columns));
    values.add(array("expressions", expressions));
    values.add(index.unique() ? "unique = true" : "");
    values.add(index.method().equals("btree") ? "" : "using = " + literal(index.method()));
    values.add("name = " + literal(index.name()));
    values.add(index.where() == null ? "" : "where = " + literal(index.where()));
    return values.stream()
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(", ", "@Index(", ")"));
  }

  private static String array(String name, List<String> values) {
    return values.isEmpty() ? "" : name + " = {" + String.join(", ", values) + "}";
  }
}
