package io.github.peeweevertx.query;

import io.github.peeweevertx.ast.AliasNode;
import io.github.peeweevertx.ast.ColumnNode;
import io.github.peeweevertx.ast.Expr;
import io.github.peeweevertx.ast.Selection;
import io.github.peeweevertx.ast.StarNode;
import io.github.peeweevertx.meta.Field;
import io.github.peeweevertx.meta.ModelType;
import io.github.peeweevertx.sql.RowReader;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows become maps from a name to a value, in the order of the select list. A field goes by its
 * Java name, an expression by its alias, anything else by the name that the database gives the
 * column. A name that is there already gets {@code _2}, {@code _3} and so on.
 */
final class MapShape implements RowShape<Map<String, Object>> {
  static final MapShape MAP = new MapShape();

  private MapShape() {}

  @Override
  public boolean fitsAnyColumns() {
    return true;
  }

  @Override
  public RowReader<Map<String, Object>> reader(List<? extends Selection<?>> columns) {
    List<Expr<?>> expressions = expanded(columns);
    if (expressions == null) {
      return MapShape::byName;
    }
    String[] names = new String[expressions.size()];
    boolean[] given = new boolean[names.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = name(expressions.get(i));
      given[i] = names[i] != null;
    }
    return row -> {
      String[] keys = names.clone();
      for (int i = 0; i < keys.length; i++) {
        keys[i] = given[i] ? keys[i] : row.getColumnName(i);
      }
      dedupe(keys);
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = 0; i < keys.length; i++) {
        map.put(keys[i], expressions.get(i).read(row, i));
      }
      return map;
    };
  }

  /** One expression for each column; null where the width is known by the database only. */
  private static List<Expr<?>> expanded(List<? extends Selection<?>> columns) {
    List<Expr<?>> expressions = new ArrayList<>();
    for (Selection<?> column : columns) {
      if (column instanceof ModelType<?, ?> table) {
        expressions.addAll(table.fields());
      } else if (column instanceof Expr<?> expression
          && expression.columns().size() == 1
          && !(expression.node() instanceof StarNode)) {
        expressions.add(expression);
      } else {
        return null;
      }
    }
    return expressions;
  }

  /** The name that the select list gives a column, null for none. */
  static String name(Expr<?> expression) {
    if (expression instanceof Field<?, ?> field) {
      return field.name();
    }
    if (expression.node() instanceof AliasNode alias) {
      return alias.alias();
    }
    return expression.node() instanceof ColumnNode column ? column.column() : null;
  }

  /** Reads a row by the names and types that the database gives. */
  static Map<String, Object> byName(Row row) {
    String[] keys = new String[row.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = row.getColumnName(i);
    }
    dedupe(keys);
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keys.length; i++) {
      map.put(keys[i], row.getValue(i));
    }
    return map;
  }

  private static void dedupe(String[] keys) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < keys.length; i++) {
      int count = seen.merge(keys[i], 1, Integer::sum);
      if (count > 1) {
        keys[i] = keys[i] + "_" + count;
      }
    }
  }
}
